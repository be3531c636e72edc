package dev.parley.conversation;

import java.util.UUID;

/** How a human agent takes part in a conversation. Runs within the caller's transaction. */
public interface AgentReplies {

    /**
     * Adds what a human agent says to the conversation and hands it to the customer's channel.
     *
     * @throws dev.parley.shared.ProblemException (404) when the tenant has no such conversation
     */
    void reply(UUID conversationId, String agentName, String text);

    /** Takes the conversation over for a human agent, so that the assistant stays silent, or gives it back. */
    void hold(UUID conversationId, boolean byHuman);
}
