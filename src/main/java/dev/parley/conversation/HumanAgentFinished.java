package dev.parley.conversation;

import java.util.UUID;

/**
 * A human agent has settled what a conversation was handed over for; whatever was open because of it (a complaint, the
 * wish for a person) is so no longer. Published by whoever hands conversations over.
 */
public record HumanAgentFinished(UUID conversationId, UUID contactId) {}
