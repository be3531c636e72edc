package dev.parley.shared.secret;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The key with which the two sides of a Standard Webhook sign and check.
 *
 * @param secret {@code whsec_} and Base64, or any other text
 */
public record WebhookKey(String secret) {

    private static final String PREFIX = "whsec_";

    /** As it stands in the header {@code webhook-signature}. */
    public String signature(String id, String timestamp, String body) {
        byte[] mac = Hmac.of(bytes(), id + "." + timestamp + "." + body);
        return "v1," + Base64.getEncoder().encodeToString(mac);
    }

    private byte[] bytes() {
        if (secret.startsWith(PREFIX)) {
            try {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            } catch (IllegalArgumentException notBase64) {
                return secret.getBytes(StandardCharsets.UTF_8);
            }
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the secret, which belongs in no log. */
    @Override
    public String toString() {
        return "WebhookKey[secret hidden]";
    }
}
