package dev.parley.conversation.message;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one door for messages that go out by themselves: alerts, follow-ups, pushes. A message put here is kept with the
 * caller's transaction and delivered afterwards, however often the process dies, and not twice.
 */
public interface Outbox {

    /** Keeps a message for delivery; one with a {@link OutboundMessage#dedupeKey()} seen before is ignored. */
    void put(OutboundMessage message);

    /** How far messages have come, by their dedupe keys; one that was never put here is left out. */
    default Map<String, Progress> progress(Collection<String> dedupeKeys) {
        return Map.of();
    }

    /**
     * How far a message has come.
     *
     * @param status {@code pending}, {@code sent}, {@code failed} or {@code withheld}
     * @param reason why it is not sent, or null
     */
    record Progress(String status, @Nullable String reason) {}
}
