package dev.parley.commerce.vehicle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number and what it counts.
 *
 * @param value with its magnitude worked in: "25 grand" is 25000
 * @param scaled whether it had a magnitude ("k", "lakh")
 * @param grouped whether it was written with a thousands mark, so that it is no year
 */
record Quantity(BigDecimal value, Unit unit, boolean scaled, boolean grouped) {

    enum Unit {
        NONE,
        MONEY,
        MILE,
        KM,
        SEATS,
        PEOPLE,
        CHILDREN,
        AGE,
        OTHER
    }

    private static final BigDecimal KM_PER_MILE = new BigDecimal("1.609344");

    Quantity times(BigDecimal magnitude) {
        return new Quantity(value.multiply(magnitude), unit, true, grouped);
    }

    Quantity as(Unit counted) {
        return new Quantity(value, counted, scaled, grouped);
    }

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    int intValue() {
        return value.intValue();
    }

    /** Whether it can be a model year: a bare number of four digits. */
    boolean looksLikeYear(int thisYear) {
        return unit == Unit.NONE
                && !scaled
                && !grouped
                && isWhole()
                && intValue() >= 1950
                && intValue() <= thisYear + 2;
    }

    long kilometres() {
        BigDecimal km = unit == Unit.MILE ? value.multiply(KM_PER_MILE) : value;
        return km.setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
