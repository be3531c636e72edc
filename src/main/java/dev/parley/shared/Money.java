package dev.parley.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount in minor units of an ISO 4217 currency. In JSON it is {@code {"amount":"12.50","currency":"EUR"}}.
 *
 * @param minor the amount in the currency's minor unit (cents, paise); may be negative
 * @param currency ISO 4217 code, upper case
 */
@JsonIncludeProperties({"amount", "currency"})
public record Money(long minor, String currency) implements Comparable<Money> {

    /** Digits behind, or zeros before, the decimal point that an amount may be written with. */
    private static final int MOST_ZEROS = 40;

    /** @throws IllegalArgumentException when the currency is not an ISO 4217 code */
    public Money {
        currency = currency.toUpperCase(Locale.ROOT);
        Currency.getInstance(currency);
    }

    /**
     * Reads a decimal amount in major units.
     *
     * @throws ArithmeticException when it has more decimals than the currency, or does not fit a long
     */
    public static Money of(BigDecimal amount, String currency) {
        int digits = fractionDigits(currency);
        if (Math.abs((long) amount.scale()) > MOST_ZEROS) {
            // Written out, 1e999999999 would fill the memory.
            throw new ArithmeticException("an amount beyond all bounds");
        }
        return new Money(
                amount.setScale(digits, RoundingMode.UNNECESSARY)
                        .movePointRight(digits)
                        .longValueExact(),
                currency);
    }

    @JsonCreator
    public static Money of(@JsonProperty("amount") String amount, @JsonProperty("currency") String currency) {
        return of(new BigDecimal(amount), currency);
    }

    /** The amount in major units with the currency's number of decimals. */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, fractionDigits(currency));
    }

    /** The wire form of {@link #amount()}. */
    @JsonProperty("amount")
    public String amountText() {
        return amount().toPlainString();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, sameCurrency(other).minor);
    }

    @Override
    public String toString() {
        return amountText() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies differ: " + currency + " and " + other.currency);
        }
        return other;
    }

    private static int fractionDigits(String currency) {
        return Math.max(
                0, Currency.getInstance(currency.toUpperCase(Locale.ROOT)).getDefaultFractionDigits());
    }
}
