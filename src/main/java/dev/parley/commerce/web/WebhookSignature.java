package dev.parley.commerce.web;

import dev.parley.shared.secret.WebhookKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Checks the headers of Standard Webhooks. */
final class WebhookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private WebhookSignature() {}

    /** @param secret {@code whsec_} and Base64, or any other text */
    static boolean isGood(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures,
            String body,
            String secret,
            Instant now) {
        if (id == null || timestamp == null || signatures == null || !timestamp.matches("\\d{1,11}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                .abs();
        byte[] wanted = new WebhookKey(secret).signature(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        return age.compareTo(TOLERANCE) <= 0
                && Arrays.stream(signatures.split(" "))
                        .anyMatch(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted));
    }
}
