package dev.parley.handoff;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that waits for a person, or is with one.
 *
 * @param summary what it is about, for the person who takes it
 * @param deadline when it must be settled
 * @param claimedBy who took it, or null
 */
public record Handoff(
        UUID id,
        UUID conversationId,
        UUID contactId,
        Reason reason,
        String summary,
        State state,
        Level level,
        Instant deadline,
        Instant queuedAt,
        @Nullable String claimedBy) {

    /** Why a person is wanted. */
    public enum Reason {
        /** The customer asked for one. */
        REQUESTED,
        /** The assistant had no answer and the customer took up its offer. */
        UNANSWERED,
        /** The customer complained and took up the offer. */
        COMPLAINT;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it got. */
    public enum State {
        QUEUED,
        CLAIMED,
        ANSWERED,
        CLOSED;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Who it is with in the business.
     *
     * @param rank 1 is the first to be asked
     */
    public record Level(int rank, String role) {}
}
