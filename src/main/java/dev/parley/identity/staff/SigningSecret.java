package dev.parley.identity.staff;

import dev.parley.shared.DataDirectory;
import dev.parley.shared.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** The secret that tokens are signed with: the operator's, or one made at first start. */
@Component
class SigningSecret {

    private static final int LEAST_BYTES = 32;
    private static final int LEAST_DIFFERENT = 8;
    /** Parts of the secrets that examples and tutorials are full of. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "secret",
            "changeme",
            "change-me",
            "change_me",
            "password",
            "your-256-bit",
            "yoursecret",
            "example",
            "0123456789",
            "abcdefghij");

    private final SecretKey key;
    private final List<SecretKey> accepted;

    SigningSecret(TokenProperties properties, DataDirectory data) {
        String configured = properties.jwtSecret();
        String text = configured == null || configured.isBlank() ? kept(data.file("jwt-secret")) : checked(configured);
        this.key = key(text);
        this.accepted = Stream.of(
                        Stream.of(text),
                        properties.previousJwtSecrets().stream()
                                .filter(previous -> !previous.isBlank())
                                .map(SigningSecret::checked),
                        retired(data.file("jwt-secret.previous")).stream())
                .flatMap(Function.identity())
                .map(SigningSecret::key)
                .toList();
    }

    private static SecretKey key(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** New tokens are signed with this one. */
    SecretKey key() {
        return key;
    }

    /** Tokens signed with any of these count. */
    List<SecretKey> accepted() {
        return accepted;
    }

    /** @throws IllegalStateException when anybody could guess it */
    static String checked(String secret) {
        if (secret.getBytes(StandardCharsets.UTF_8).length < LEAST_BYTES) {
            throw new IllegalStateException("parley.security.jwt-secret is too short: it must have at least "
                    + LEAST_BYTES + " bytes; unset it to have one made");
        }
        String lower = secret.toLowerCase(Locale.ROOT);
        if (WELL_KNOWN.stream().anyMatch(lower::contains)
                || secret.chars().distinct().count() < LEAST_DIFFERENT) {
            throw new IllegalStateException(
                    "parley.security.jwt-secret is a well-known or guessable one; unset it to have one made");
        }
        return secret;
    }

    private static String kept(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file).strip() : made(file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return kept(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot keep the signing secret in " + file, unusable);
        }
    }

    /** A kept secret that the operator moved aside; its tokens count until the file is taken away. */
    private static Optional<String> retired(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(checked(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot read the earlier signing secret in " + file, unusable);
        }
    }

    private static String made(Path file) throws IOException {
        String secret = Ids.secret(48);
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(file, ownerOnly);
        Files.writeString(file, secret);
        return secret;
    }
}
