package dev.parley.handoff;

import java.util.UUID;

/** Somebody waits for a person; published within the transaction that queues them. */
public record HandoffQueued(UUID id, UUID conversationId, UUID contactId, String reason) {}
