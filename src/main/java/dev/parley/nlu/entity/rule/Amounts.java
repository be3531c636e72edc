package dev.parley.nlu.entity.rule;

import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;

/** Turns a number into money, when it can be. */
final class Amounts {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000000");
    private static final int CENTS = 2;

    private Amounts() {}

    static Optional<Money> money(BigDecimal value, String currency) {
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
            return Optional.empty();
        }
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return Optional.of(Money.of(value.setScale(Math.min(CENTS, decimals), RoundingMode.HALF_UP), currency));
    }
}
