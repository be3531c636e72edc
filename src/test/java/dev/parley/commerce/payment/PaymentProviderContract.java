package dev.parley.commerce.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every provider of payments does. */
abstract class PaymentProviderContract {

    /** Asks the provider as a tenant that has set it up. */
    abstract PaymentPage ask(Payable payable);

    /** Asks it as a tenant that has not. */
    abstract PaymentPage askUnconfigured(Payable payable);

    abstract void goDown();

    abstract void refuse();

    @Test
    void makesAPageThatCanBeOpened() {
        assertThat(ask(payable(1))).isInstanceOfSatisfying(PaymentPage.Ready.class, ready -> {
            assertThat(ready.url().isAbsolute()).isTrue();
            assertThat(ready.reference()).isNotBlank();
            assertThat(ready.expiresAt()).isAfter(Instant.now());
        });
    }

    @Test
    void makesOnePageForOneAttempt() {
        assertThat(ask(payable(1))).isEqualTo(ask(payable(1))).isNotEqualTo(ask(payable(2)));
    }

    @Test
    void saysWhenItIsNotSetUp() {
        assertThat(askUnconfigured(payable(1))).isInstanceOf(PaymentPage.Unavailable.class);
    }

    @Test
    void saysWhenItCannotBeReached() {
        goDown();
        assertThat(ask(payable(1))).isInstanceOf(PaymentPage.Unavailable.class);
    }

    @Test
    void saysWhenItIsRefused() {
        refuse();
        assertThat(ask(payable(1))).isInstanceOf(PaymentPage.Unavailable.class);
    }

    static Payable payable(int attempt) {
        return new Payable(
                "O-1001",
                "kestrel",
                "Kestrel · O-1001",
                new Money(31_110, "EUR"),
                "ana+orders@beam.example",
                Language.SPANISH,
                attempt,
                URI.create("https://shop.example/pay/kestrel/1?done"),
                URI.create("https://shop.example/pay/kestrel/1?back"));
    }
}
