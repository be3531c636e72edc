package dev.parley.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import org.junit.jupiter.api.Test;

/** Money as people write it. */
class PricesTests {

    @Test
    void writesAmountsAsTheLanguageAndCountryDo() {
        assertThat(text("34900", "USD", Language.ENGLISH, "US")).isEqualTo("$34,900");
        assertThat(text("34900", "EUR", Language.SPANISH, "ES")).isEqualTo("34.900\u00a0€");
        assertThat(text("12.5", "EUR", Language.FRENCH, "FR")).isEqualTo("12,50\u00a0€");
        assertThat(text("34900", "USD", Language.SPANISH, "US")).isEqualTo("$34,900");
    }

    @Test
    void countsLakhsAndCroresInIndianLanguages() {
        assertThat(text("1720000", "INR", Language.HINGLISH, "IN")).isEqualTo("₹17.2 lakh");
        assertThat(text("1500000", "INR", Language.HINDI, "IN")).isEqualTo("₹15 लाख");
        assertThat(text("12500000", "INR", Language.GUJARATI, "IN")).isEqualTo("₹1.25 કરોડ");
        assertThat(text("1723456", "INR", Language.HINGLISH, "IN")).contains("17,23,456");
        assertThat(text("1720000", "INR", Language.ENGLISH, "IN")).isEqualTo("₹17,20,000");
    }

    @Test
    void alwaysUsesLatinDigits() {
        for (Language language : Language.values()) {
            assertThat(text("9876", "INR", language, "IN")).contains("9").contains("876");
            assertThat(Prices.number(123, language, "IN")).isEqualTo("123");
        }
    }

    private static String text(String amount, String currency, Language language, String region) {
        return Prices.text(Money.of(amount, currency), language, region);
    }
}
