package dev.parley.conversation.session;

import java.time.Instant;
import java.util.UUID;

/**
 * Something was said to a customer; published once it is stored.
 *
 * @param role {@code assistant} or {@code agent}
 */
public record Said(UUID conversationId, UUID messageId, String role, String text, Instant at) {}
