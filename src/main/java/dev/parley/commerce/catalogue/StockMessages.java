package dev.parley.commerce.catalogue;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which signed messages about stock were taken; by the clock of the database, as signatures hold in real time. */
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
        jdbc.sql("delete from stock_messages where received_at < now() - :remembered::interval")
                .param("remembered", REMEMBERED.toString())
                .update();
        return jdbc.sql("""
                        insert into stock_messages (message_id, received_at) values (?, now())
                        on conflict (tenant_id, message_id) do nothing
                        """).param(id).update() == 1;
    }
}
