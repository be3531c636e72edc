package dev.parley.conversation.session;

import java.time.OffsetDateTime;
import java.util.UUID;

/** A conversation as staff see it in a list. */
public record ConversationSummary(
        UUID id,
        UUID contactId,
        String channel,
        String language,
        int turns,
        boolean heldByHuman,
        OffsetDateTime startedAt,
        OffsetDateTime lastAt) {

    /** Where it stands in the list, most recent first. */
    public String position() {
        return lastAt + " " + id;
    }
}
