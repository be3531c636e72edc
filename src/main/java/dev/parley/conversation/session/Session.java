package dev.parley.conversation.session;

import dev.parley.conversation.skill.DialogueState;
import java.util.UUID;

/**
 * A conversation as it stands before a turn.
 *
 * @param secret the visitor's session id, 128 random bits; never stored or logged
 * @param heldByHuman whether a human agent has taken over
 * @param messages how many there are so far
 * @param version what the row must still have when the turn closes; 0 while it is not stored yet
 */
public record Session(
        UUID conversationId,
        String secret,
        UUID contactId,
        String channel,
        DialogueState state,
        boolean heldByHuman,
        int messages,
        long version) {

    public boolean isNew() {
        return version == 0;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Session[" + conversationId + ", version " + version + "]";
    }
}
