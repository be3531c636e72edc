package dev.parley.nlu.entity.text;

import java.math.BigDecimal;

/**
 * A number in digits or words.
 *
 * @param value with its scale: 1,500,000 for "15 lakh"
 * @param scale the last scale word's worth, 1 when there is none
 * @param digits whether it begins with digits
 * @param from first word
 * @param to behind the last word
 */
public record NumberSpan(BigDecimal value, BigDecimal scale, boolean digits, int from, int to) {

    public boolean scaled() {
        return scale.compareTo(BigDecimal.ONE) > 0;
    }

    public boolean whole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    public NumberSpan times(BigDecimal factor) {
        return new NumberSpan(value.multiply(factor), factor, digits, from, to);
    }

    /** A whole number within bounds. */
    public boolean between(long least, long most) {
        return whole()
                && value.compareTo(BigDecimal.valueOf(least)) >= 0
                && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    }
}
