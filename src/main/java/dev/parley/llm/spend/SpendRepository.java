package dev.parley.llm.spend;

import dev.parley.llm.ModelCall;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the tenant bound has spent. */
@Repository
class SpendRepository {

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    private final JdbcClient database;

    SpendRepository(JdbcClient database) {
        this.database = database;
    }

    /** Sums of a day and of its month so far. */
    Spent spent(LocalDate day) {
        return database.sql("""
                        select coalesce(sum(micros), 0) month_micros,
                               coalesce(sum(input_tokens + output_tokens), 0) month_tokens,
                               coalesce(sum(micros) filter (where day = :day), 0) day_micros,
                               coalesce(sum(input_tokens + output_tokens) filter (where day = :day), 0) day_tokens
                        from model_spend where day between :first and :day""")
                .param("day", day)
                .param("first", day.withDayOfMonth(1))
                .query((row, number) -> new Spent(
                        new Amount(row.getLong("day_micros"), row.getLong("day_tokens")),
                        new Amount(row.getLong("month_micros"), row.getLong("month_tokens"))))
                .single();
    }

    void add(LocalDate day, ModelCall call) {
        BigDecimal cost = call.cost();
        database.sql("""
                        insert into model_spend (day, purpose, provider, model, calls, failures, input_tokens,
                                                 output_tokens, micros, unpriced)
                        values (:day, :purpose, :provider, :model, 1, :failures, :input, :output, :micros, :unpriced)
                        on conflict (tenant_id, day, purpose, provider, model) do update set
                            calls = model_spend.calls + 1,
                            failures = model_spend.failures + excluded.failures,
                            input_tokens = model_spend.input_tokens + excluded.input_tokens,
                            output_tokens = model_spend.output_tokens + excluded.output_tokens,
                            micros = model_spend.micros + excluded.micros,
                            unpriced = model_spend.unpriced + excluded.unpriced""")
                .param("day", day)
                .param("purpose", call.purpose().wire())
                .param("provider", call.provider())
                .param("model", call.model())
                .param("failures", call.outcome().equals("said") ? 0 : 1)
                .param("input", call.inputTokens())
                .param("output", call.outputTokens())
                .param("micros", cost == null ? 0 : cost.multiply(MICROS).longValue())
                .param("unpriced", cost == null ? 1 : 0)
                .update();
    }
}
