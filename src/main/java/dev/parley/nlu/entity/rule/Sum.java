package dev.parley.nlu.entity.rule;

import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that may be an amount of money, with its currency mark if it has one.
 *
 * @param number with its scale
 * @param mark the currency beside it, or null
 */
record Sum(NumberSpan number, @Nullable CurrencyMark mark, boolean grouped) {

    Sum(NumberSpan number, @Nullable CurrencyMark mark) {
        this(number, mark, false);
    }

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal LAKH = BigDecimal.valueOf(100_000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Sum of(Reading reading, NumberSpan number) {
        Optional<CurrencyMark> mark =
                CurrencyMark.after(reading, number.to()).or(() -> CurrencyMark.before(reading, number.from()));
        return new Sum(number, mark.orElse(null), isGrouped(reading, number));
    }

    /** "2,000" is no year. */
    private static boolean isGrouped(Reading reading, NumberSpan number) {
        return number.digits() && reading.slice(number.from(), number.to()).matches("\\d[.,\u00a0\u202f ]\\d{3}");
    }

    int from() {
        return number.from();
    }

    int to() {
        return number.to();
    }

    /** Whether it says itself that it is money. */
    boolean isPlain() {
        return mark != null || number.scaled() && number.scale().compareTo(THOUSAND) >= 0;
    }

    boolean looksLikeYear() {
        return number.digits() && !isPlain() && number.between(1950, 2049) && !grouped;
    }

    /** The number in the scale of the range's upper end: "18 to 22 thousand". */
    Sum scaledAs(Sum upper) {
        boolean sameScale =
                number.scaled() || !upper.number.scaled() || number.value().compareTo(THOUSAND) >= 0;
        NumberSpan scaled = sameScale ? number : number.times(upper.number.scale());
        return new Sum(scaled, mark == null ? upper.mark : mark);
    }

    /** What "35" means when a car's price is asked for. */
    Sum asCarPrice(String currency) {
        if (number.scaled()
                || number.value().compareTo(THOUSAND) >= 0
                || number.value().signum() <= 0) {
            return this;
        }
        boolean lakhs = currency.equals("INR") && number.value().compareTo(HUNDRED) < 0;
        return new Sum(number.times(lakhs ? LAKH : THOUSAND), mark);
    }
}
