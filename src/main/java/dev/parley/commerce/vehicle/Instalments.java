package dev.parley.commerce.vehicle;

import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can pay for a vehicle in instalments.
 *
 * @param monthly each month, or null where that was not told
 * @param down at once, or null
 * @param months for so long, or null where the usual term is meant
 */
public record Instalments(
        @Nullable Money monthly,
        @Nullable Money down,
        @Nullable Integer months) {

    public static final Instalments NONE = new Instalments(null, null, null);

    /** The usual term of a loan. */
    private static final int USUAL_MONTHS = 60;

    /** What is left of the instalments when interest and tax are paid. */
    private static final BigDecimal FOR_THE_PRICE = new BigDecimal("0.85");

    public boolean isEmpty() {
        return monthly == null && down == null;
    }

    /** What was told before, where nothing newer is told. */
    public Instalments or(Instalments before) {
        return new Instalments(
                monthly == null ? before.monthly : monthly,
                down == null ? before.down : down,
                months == null ? before.months : months);
    }

    public int term() {
        return months == null ? USUAL_MONTHS : months;
    }

    /** All that would be paid. */
    public Money total(Money eachMonth) {
        Money paid = new Money(Math.multiplyExact(eachMonth.minor(), term()), eachMonth.currency());
        return down == null ? paid : new Money(paid.minor() + down.minor(), paid.currency());
    }

    /** About the price that can be paid so, in round figures. */
    public Money limit(Money eachMonth) {
        BigDecimal price = BigDecimal.valueOf(eachMonth.minor())
                .multiply(BigDecimal.valueOf(term()))
                .multiply(FOR_THE_PRICE)
                .add(BigDecimal.valueOf(down == null ? 0 : down.minor()));
        int scale = new Money(0, eachMonth.currency()).amount().scale();
        BigDecimal round = BigDecimal.TEN.pow(2 + scale);
        return new Money(
                price.divide(round, 0, RoundingMode.DOWN).multiply(round).longValueExact(), eachMonth.currency());
    }
}
