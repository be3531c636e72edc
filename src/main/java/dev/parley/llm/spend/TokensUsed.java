package dev.parley.llm.spend;

import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.UsageSource;
import dev.parley.tenancy.Use;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens of models, in and out, by the days of the tenant's own calendar. */
@Component
class TokensUsed implements UsageSource {

    private final JdbcClient jdbc;

    TokensUsed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Use use() {
        return Use.TOKENS;
    }

    @Override
    public long used(Instant from, Instant until) {
        ZoneId zone = TenantContext.current().timeZone();
        return jdbc.sql("""
                        select coalesce(sum(input_tokens + output_tokens), 0) from model_spend
                        where day >= ? and day < ?
                        """)
                .param(LocalDate.ofInstant(from.plusSeconds(43_200), zone))
                .param(LocalDate.ofInstant(until.plusSeconds(43_200), zone))
                .query(Long.class)
                .single();
    }
}
