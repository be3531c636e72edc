package dev.parley.conversation.session;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt as staff see it in a list.
 *
 * @param messageId of the reply it explains
 * @param asked how the customer's message begins, or null where an earlier version did not keep it
 */
public record ReceiptSummary(
        UUID id,
        UUID messageId,
        OffsetDateTime at,
        @Nullable String band,
        @Nullable String asked) {

    /** Where it stands in the list. */
    String position() {
        return at + " " + id;
    }
}
