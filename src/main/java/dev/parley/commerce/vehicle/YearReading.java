package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.Quantity.Unit;

/** Reads figures that are model years, and ages, which are years counted back. */
final class YearReading {

    /** What is a year by its digits and divisible by this is an amount if only the upper end is bounded. */
    private static final int ROUND_AMOUNT = 500;

    private final Surroundings surroundings;
    private final Wishes wishes;
    private final int thisYear;

    YearReading(Surroundings surroundings, Wishes wishes, int thisYear) {
        this.surroundings = surroundings;
        this.wishes = wishes;
        this.thisYear = thisYear;
    }

    boolean isYear(Quantity quantity, int at) {
        if (!quantity.looksLikeYear(thisYear) || surroundings.before(at, "price", "mileage")) {
            return false;
        }
        boolean amount = surroundings.bound(at) == Bound.MOST
                && quantity.intValue() % ROUND_AMOUNT == 0
                && !surroundings.before(at, "older_than", "older_from");
        return !amount;
    }

    /** Answers whether the figure was a year or an age. */
    boolean read(Quantity quantity, int at) {
        if (isYear(quantity, at)) {
            year(quantity.intValue(), at);
            return true;
        }
        if (quantity.unit() == Unit.AGE) {
            wishes.atLeast(Attribute.YEAR, thisYear - quantity.intValue());
            return true;
        }
        return false;
    }

    private void year(int year, int at) {
        if (surroundings.before(at, "newer_from") || surroundings.after(at, Part::meansNewer)) {
            wishes.atLeast(Attribute.YEAR, year);
        } else if (surroundings.before(at, "newer_than")) {
            wishes.atLeast(Attribute.YEAR, year + 1L);
        } else if (surroundings.before(at, "older_from") || surroundings.after(at, "older_after")) {
            wishes.atMost(Attribute.YEAR, year);
        } else if (surroundings.before(at, "older_than", "below") || surroundings.after(at, "older_than_after")) {
            wishes.atMost(Attribute.YEAR, year - 1L);
        } else if (surroundings.after(at, "newer_than_after")
                || surroundings.before(at, part -> part.means("above") && !part.means("origin"))) {
            wishes.atLeast(Attribute.YEAR, year + 1L);
        } else if (surroundings.before(at, "around")) {
            wishes.atLeast(Attribute.YEAR, year - 1L);
            wishes.atMost(Attribute.YEAR, year + 1L);
        } else {
            wishes.exactly(Attribute.YEAR, year);
        }
    }

    /** @param either whether one of the two is wanted and nothing between them */
    void range(int lower, int upper, boolean either) {
        if (either) {
            wishes.exactly(Attribute.YEAR, lower);
            wishes.exactly(Attribute.YEAR, upper);
        } else {
            wishes.atLeast(Attribute.YEAR, Math.min(lower, upper));
            wishes.atMost(Attribute.YEAR, Math.max(lower, upper));
        }
    }
}
