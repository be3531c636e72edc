package dev.parley.conversation.message;

/**
 * The one door for messages that go out by themselves: alerts, follow-ups, pushes. A message put here is kept with the
 * caller's transaction and delivered afterwards, however often the process dies, and not twice.
 */
public interface Outbox {

    /** Keeps a message for delivery; one with a {@link OutboundMessage#dedupeKey()} seen before is ignored. */
    void put(OutboundMessage message);
}
