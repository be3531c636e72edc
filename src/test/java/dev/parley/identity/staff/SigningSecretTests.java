package dev.parley.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.parley.identity.Role;
import dev.parley.shared.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void tokensOfTheSecretBeforeStillCountWhileANewOneTakesOver(@TempDir Path folder) throws IOException {
        StaffMember member = new StaffMember(UUID.randomUUID(), null, "ana@parley.test", "Ana", Role.ADMIN, true);
        String before = "f3b9Qx0TzvN2mW7kYc5LrJ8sHd1PgUeA";
        String after = "p8VtR2nXc4LzK9wQ0bJ6mS1yGf7HdUeA";
        try (DataDirectory data = new DataDirectory(folder)) {
            String old = tokens(data, before, List.of()).make(member, UUID.randomUUID());
            assertThat(tokens(data, after, List.of(before)).read(old)).isPresent();
            assertThat(tokens(data, after, List.of()).read(old)).isEmpty();
            Files.writeString(data.file("jwt-secret.previous"), before);
            assertThat(tokens(data, after, List.of()).read(old)).isPresent();
            String fresh = tokens(data, after, List.of()).make(member, UUID.randomUUID());
            assertThat(tokens(data, before, List.of()).read(fresh)).isEmpty();
        }
    }

    private static Tokens tokens(DataDirectory data, String secret, List<String> previous) {
        TokenProperties properties = new TokenProperties(secret, previous, Duration.ofMinutes(5), Duration.ofDays(1));
        return new Tokens(new SigningSecret(properties, data), properties);
    }
}
