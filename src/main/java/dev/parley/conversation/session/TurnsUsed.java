package dev.parley.conversation.session;

import dev.parley.tenancy.UsageSource;
import dev.parley.tenancy.Use;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every message of a customer is a turn. */
@Component
class TurnsUsed implements UsageSource {

    private final JdbcClient jdbc;

    TurnsUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Use use() {
        return Use.TURNS;
    }

    @Override
    public long used(Instant from, Instant until) {
        return jdbc.sql("select count(*) from messages where role = 'customer' and at >= ? and at < ?")
                .param(from.atOffset(ZoneOffset.UTC))
                .param(until.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
