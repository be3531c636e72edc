package dev.parley.commerce.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Checks the headers of Standard Webhooks. */
final class WebhookSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String PREFIX = "whsec_";

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
        byte[] wanted = ("v1," + sign(id + "." + timestamp + "." + body, key(secret))).getBytes(StandardCharsets.UTF_8);
        return age.compareTo(TOLERANCE) <= 0
                && Arrays.stream(signatures.split(" "))
                        .anyMatch(given -> MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), wanted));
    }

    private static byte[] key(String secret) {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException notBase64) {
                return secret.getBytes(StandardCharsets.UTF_8);
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    private static String sign(String content, byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
