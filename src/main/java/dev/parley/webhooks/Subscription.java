package dev.parley.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A URL that hears of events.
 *
 * @param events types ({@code lead.created}), whole families ({@code lead.*}) or {@code *}
 */
record Subscription(UUID id, String url, List<String> events, String createdBy, Instant createdAt) {

    Subscription {
        events = List.copyOf(events);
    }

    boolean hears(String type) {
        String family = type.substring(0, type.indexOf('.')) + ".*";
        return events.contains("*") || events.contains(type) || events.contains(family);
    }

    /** How the keys of its messages begin. */
    String key() {
        return "event:" + id + ":";
    }
}
