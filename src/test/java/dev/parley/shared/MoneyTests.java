package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.parley.commerce.Quantities;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-9e2147483647", "0e999999999", "1e300"})
    void refusesAnAmountThatWouldFillTheMemory(String amount) {
        assertTimeoutPreemptively(
                LONG_ENOUGH,
                () -> assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.of(amount, "EUR")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999"})
    void leavesAQuantityBeyondAllBoundsUnwritten(String quantity) {
        BigDecimal plain = assertTimeoutPreemptively(LONG_ENOUGH, () -> Quantities.plain(new BigDecimal(quantity)));
        assertThat(plain.precision()).isEqualTo(1);
    }

    @Test
    void readsAmountsInAnyHonestForm() {
        assertThat(Money.of("12.50", "EUR").minor()).isEqualTo(1250);
        assertThat(Money.of("1e3", "EUR").minor()).isEqualTo(100_000);
        assertThat(Money.of("12.500000", "EUR").minor()).isEqualTo(1250);
        assertThat(Quantities.plain(new BigDecimal("1E+1")).toString()).isEqualTo("10");
    }
}
