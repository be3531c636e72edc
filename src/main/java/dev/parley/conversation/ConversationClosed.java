package dev.parley.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation is over: nobody has written for a day and no human agent holds it, or it was deleted. Who writes again
 * after a day opens it again, and it closes once more. Published within the transaction.
 *
 * @param contactId null when it was deleted
 * @param turns how many messages were answered
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationClosed(
        UUID id,
        Reason reason,
        @Nullable UUID contactId,
        String channel,
        @Nullable String language,
        int turns,
        Instant startedAt,
        Instant lastAt) {

    /** Why it is over. */
    public enum Reason {
        IDLE,
        DELETED;

        @JsonValue
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
