package dev.parley.commerce.cart.speech;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits with whatever marks group them. */
final class Numbers {

    private static final Pattern GROUPED = Pattern.compile("[1-9]\\d{0,2}([.,])\\d{3}(\\1\\d{3})*+");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}[.,]\\d{1,9}");
    private static final int LONGEST = 18;

    private Numbers() {}

    /** Null when it is not written as one number. */
    static @Nullable BigDecimal value(String digits) {
        if (digits.length() > LONGEST) {
            return null;
        }
        if (digits.chars().allMatch(Character::isDigit)) {
            return new BigDecimal(digits);
        }
        if (GROUPED.matcher(digits).matches()) {
            return new BigDecimal(digits.replaceAll("\\D", ""));
        }
        return DECIMAL.matcher(digits).matches() ? new BigDecimal(digits.replace(',', '.')) : null;
    }
}
