package dev.parley.nlu.entity.text;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as far as it has been read. What is counted makes up a group until a scale word multiplies it into the total: in
 * "two million three hundred" the total is two million and the group three hundred.
 */
final class NumberSum {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private @Nullable BigDecimal group;
    private @Nullable BigDecimal shift;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;

    boolean isEmpty() {
        return group == null && total.signum() == 0;
    }

    boolean hasGroup() {
        return group != null;
    }

    boolean isScaled() {
        return scale.compareTo(BigDecimal.ONE) != 0;
    }

    /** Whether "half more" was said and not yet of what. */
    boolean isShiftAlone() {
        return shift != null && group == null;
    }

    boolean takesShift() {
        return group == null && shift == null;
    }

    boolean takesDecimals() {
        return group != null && group.scale() <= 0 && shift == null;
    }

    /** Whether tens and units may follow: "three hundred" and nothing behind it yet. */
    boolean isHundreds() {
        return group != null
                && group.compareTo(HUNDRED) >= 0
                && group.remainder(HUNDRED).signum() == 0;
    }

    boolean hasTensOrUnits() {
        return group != null && group.remainder(HUNDRED).signum() != 0;
    }

    void count(BigDecimal value) {
        group = group == null ? value : group.add(value);
    }

    void shift(BigDecimal more) {
        shift = more;
    }

    /** Half of what was scaled last, or half of one. */
    void addPart(BigDecimal worth) {
        if (group == null) {
            total = total.add(worth.multiply(scale));
        } else {
            group = group.add(worth);
        }
    }

    void scale(BigDecimal factor) {
        BigDecimal count = group == null ? BigDecimal.ONE : group;
        if (shift != null) {
            count = count.add(shift);
        }
        if (isHundred(factor)) {
            group = count.multiply(factor);
        } else {
            total = total.add(count.multiply(factor));
            group = null;
        }
        shift = null;
        scale = factor;
    }

    static boolean isHundred(BigDecimal factor) {
        return factor.compareTo(HUNDRED) == 0;
    }

    static boolean isBelowHundred(BigDecimal value) {
        return value.compareTo(HUNDRED) < 0;
    }

    NumberSpan span(boolean digits, int from, int to) {
        return new NumberSpan(total.add(rest()), scale, digits, from, to);
    }

    /** "half more three hundred" is three hundred and fifty. */
    private BigDecimal rest() {
        BigDecimal rest = group == null ? BigDecimal.ZERO : group;
        if (shift == null) {
            return rest;
        }
        return rest.add(isHundreds() ? shift.multiply(HUNDRED) : shift);
    }
}
