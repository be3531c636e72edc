package dev.parley.llm.spend;

import dev.parley.tenancy.ModelSettings;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the operator lets each tenant spend at most; a tenant may only ask for less. Null is no limit. */
public record Limits(
        @Nullable BigDecimal costPerDay,
        @Nullable BigDecimal costPerMonth,
        @Nullable Long tokensPerDay,
        @Nullable Long tokensPerMonth) {

    public static final Limits NONE = new Limits(null, null, null, null);

    private static final BigDecimal MICROS = BigDecimal.valueOf(1_000_000);

    boolean allow(ModelSettings.Budget own, Spent spent, Amount more) {
        Amount day = spent.day().plus(more);
        Amount month = spent.month().plus(more);
        return fits(day.micros(), micros(costPerDay))
                && fits(day.micros(), micros(own.dollarsPerDay().orElse(null)))
                && fits(month.micros(), micros(costPerMonth))
                && fits(month.micros(), micros(own.dollarsPerMonth().orElse(null)))
                && fits(day.tokens(), tokensPerDay)
                && fits(day.tokens(), whole(own.tokensPerDay()))
                && fits(month.tokens(), tokensPerMonth)
                && fits(month.tokens(), whole(own.tokensPerMonth()));
    }

    /** Whether anything limits money, so that a call of unknown cost cannot be allowed. */
    boolean countMoney(ModelSettings.Budget own) {
        return costPerDay != null || costPerMonth != null || own.costPerDay() != null || own.costPerMonth() != null;
    }

    private static boolean fits(long used, @Nullable Long most) {
        return most == null || used <= most;
    }

    private static @Nullable Long micros(@Nullable BigDecimal dollars) {
        return dollars == null ? null : dollars.multiply(MICROS).longValue();
    }

    private static @Nullable Long whole(@Nullable Integer tokens) {
        return tokens == null ? null : tokens.longValue();
    }
}
