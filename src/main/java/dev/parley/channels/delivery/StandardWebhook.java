package dev.parley.channels.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The headers of Standard Webhooks: who sent it, when, and that nobody changed it. */
final class StandardWebhook {

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private StandardWebhook() {}

    /** @param secret {@code whsec_} and Base64, or any other text, or null for no signature */
    static Map<String, String> headers(String id, Instant at, String body, @Nullable String secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        String timestamp = String.valueOf(at.getEpochSecond());
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        if (secret != null && !secret.isBlank()) {
            headers.put("webhook-signature", "v1," + signature(id + "." + timestamp + "." + body, key(secret)));
        }
        return headers;
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

    private static String signature(String content, byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
