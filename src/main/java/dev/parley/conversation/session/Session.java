package dev.parley.conversation.session;

import dev.parley.conversation.skill.DialogueState;
import dev.parley.shared.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stands before a turn.
 *
 * @param secret the visitor's session id, 128 random bits; never stored or logged
 * @param heldByHuman whether a human agent has taken over
 * @param messages how many places are taken so far: where the next one goes
 * @param verifiedUntil till when the customer is known to be the contact, or null when that was never shown
 * @param version what the row must still have when the turn closes; 0 while it is not stored yet
 */
public record Session(
        UUID conversationId,
        String secret,
        UUID contactId,
        @Nullable Instant verifiedUntil,
        String channel,
        DialogueState state,
        boolean heldByHuman,
        int messages,
        long version) {

    /** One that is not stored yet. */
    static Session begun(UUID contactId, String channel) {
        return new Session(Ids.next(), SessionSecret.next(), contactId, null, channel, DialogueState.NEW, false, 0, 0);
    }

    Session with(UUID contact, @Nullable Instant until) {
        return new Session(conversationId, secret, contact, until, channel, state, heldByHuman, messages, version);
    }

    Session with(DialogueState known) {
        return new Session(
                conversationId, secret, contactId, verifiedUntil, channel, known, heldByHuman, messages, version);
    }

    /** As it is stored once a turn is closed that changes nothing else of it. */
    Session after(ClosingTurn turn) {
        int more = turn.reply() == null ? 1 : 2;
        return new Session(
                conversationId,
                secret,
                contactId,
                verifiedUntil,
                channel,
                DialogueState.NEW,
                heldByHuman,
                messages + more,
                version + 1);
    }

    Session unverified() {
        return with(contactId, null);
    }

    public boolean isVerified(Instant now) {
        return verifiedUntil != null && now.isBefore(verifiedUntil);
    }

    public boolean isNew() {
        return version == 0;
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "Session[" + conversationId + ", version " + version + "]";
    }
}
