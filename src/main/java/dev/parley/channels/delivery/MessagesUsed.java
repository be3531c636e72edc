package dev.parley.channels.delivery;

import dev.parley.tenancy.UsageSource;
import dev.parley.tenancy.Use;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What went out. */
@Component
class MessagesUsed implements UsageSource {

    private final JdbcClient jdbc;

    MessagesUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Use use() {
        return Use.MESSAGES;
    }

    @Override
    public long used(Instant from, Instant until) {
        return jdbc.sql("select count(*) from outbound_messages where sent_at >= ? and sent_at < ?")
                .param(from.atOffset(ZoneOffset.UTC))
                .param(until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
