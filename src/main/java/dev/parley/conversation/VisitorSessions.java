package dev.parley.conversation;

import java.util.UUID;

/** Finds the conversation that a visitor's secret opens, for what a visitor may do beside chatting. */
public interface VisitorSessions {

    /**
     * Whose session it is.
     *
     * @param verified whether the contact is known to be who they say
     */
    record VisitorSession(UUID conversationId, UUID contactId, boolean verified) {}

    /** @throws dev.parley.shared.ProblemException (404) when the secret opens nothing of this tenant */
    VisitorSession session(String secret);
}
