package dev.parley.conversation.session;

import java.util.UUID;

/**
 * Somebody is about to say something in a conversation.
 *
 * @param role {@code assistant} or {@code agent}
 */
public record Typing(UUID conversationId, String role) {}
