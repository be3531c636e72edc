package dev.parley.commerce.payment;

import dev.parley.shared.secret.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stripe's proof that an event is Stripe's: {@code t=<seconds>,v1=<HMAC-SHA256 of "t.body" in hex>}. */
final class StripeSignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private StripeSignature() {}

    /** @param now in real time, as signatures are made */
    static boolean isGood(@Nullable String header, byte[] body, String secret, Instant now) {
        if (header == null || secret.isBlank()) {
            return false;
        }
        String time = "";
        List<String> signatures = new ArrayList<>();
        for (String part : header.split(",")) {
            String trimmed = part.strip();
            if (trimmed.startsWith("t=")) {
                time = trimmed.substring(2);
            } else if (trimmed.startsWith("v1=")) {
                signatures.add(trimmed.substring(3));
            }
        }
        if (!time.matches("\\d{1,12}")) {
            return false;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
        byte[] expected = signature(time, body, secret).getBytes(StandardCharsets.US_ASCII);
        return age.abs().compareTo(TOLERANCE) <= 0
                && signatures.stream()
                        .anyMatch(signature ->
                                MessageDigest.isEqual(expected, signature.getBytes(StandardCharsets.US_ASCII)));
    }

    static String signature(String time, byte[] body, String secret) {
        byte[] prefix = (time + ".").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(prefix, prefix.length + body.length);
        System.arraycopy(body, 0, signed, prefix.length, body.length);
        return HexFormat.of().formatHex(Hmac.of(secret.getBytes(StandardCharsets.UTF_8), signed));
    }
}
