package dev.parley.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningSecretTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "your-256-bit-secret-your-256-bit-secret",
                "changeme-changeme-changeme-changeme",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "01234567890123456789012345678901"
            })
    void aSecretThatCanBeGuessedStopsTheStart(String secret) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SigningSecret.checked(secret))
                .withMessageContaining("parley.security.jwt-secret");
    }

    @Test
    void aGoodSecretIsTaken() {
        String secret = "f3b9Qx0TzvN2mW7kYc5LrJ8sHd1PgUeA";
        assertThat(SigningSecret.checked(secret)).isEqualTo(secret);
    }
}
