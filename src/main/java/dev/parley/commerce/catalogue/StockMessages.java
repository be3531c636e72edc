package dev.parley.commerce.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which signed messages about stock were taken; in real time, as signatures are. */
@Repository
class StockMessages {

    /** Longer than a signature is good for. */
    private static final Duration REMEMBERED = Duration.ofDays(1);

    private final JdbcClient jdbc;

    StockMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes the message in the caller's transaction; false when it was taken before. */
    boolean note(String id) {
        Instant now = Instant.now();
        jdbc.sql("delete from stock_messages where received_at < ?")
                .param(now.minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        insert into stock_messages (message_id, received_at) values (?, ?)
                        on conflict (tenant_id, message_id) do nothing
                        """).param(id).param(now.atOffset(ZoneOffset.UTC)).update() == 1;
    }
}
