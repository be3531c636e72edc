package dev.parley.conversation;

import java.util.UUID;

/** Who a conversation is with. Runs within the caller's transaction, as an effect of a turn does. */
public interface Participants {

    /**
     * The customer has proven to be that contact: the conversation is with them from now on, and they may see and change
     * what is stored of them. What the conversation gathered before goes along.
     *
     * @throws dev.parley.shared.ProblemException (404) when the tenant has no such conversation
     */
    void verify(UUID conversationId, UUID contactId);
}
