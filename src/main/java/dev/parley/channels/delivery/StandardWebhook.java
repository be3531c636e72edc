package dev.parley.channels.delivery;

import dev.parley.shared.secret.WebhookKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The headers of Standard Webhooks: who sent it, when, and that nobody changed it. */
final class StandardWebhook {

    private StandardWebhook() {}

    /**
     * @param secrets each {@code whsec_} and Base64, or any other text; every one signs, so that a receiver may know any of
     *     them; none for no signature
     */
    static Map<String, String> headers(String id, Instant at, String body, List<String> secrets) {
        Map<String, String> headers = new LinkedHashMap<>();
        String timestamp = String.valueOf(at.getEpochSecond());
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", timestamp);
        String signatures = secrets.stream()
                .filter(secret -> !secret.isBlank())
                .map(secret -> new WebhookKey(secret).signature(id, timestamp, body))
                .collect(Collectors.joining(" "));
        if (!signatures.isEmpty()) {
            headers.put("webhook-signature", signatures);
        }
        return headers;
    }
}
