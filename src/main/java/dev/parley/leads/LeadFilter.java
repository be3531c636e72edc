package dev.parley.leads;

import dev.parley.leads.score.Priority;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which leads are wanted; null does not narrow.
 *
 * @param from created at or after
 * @param to created before
 * @param q words that occur in the fields
 */
public record LeadFilter(
        @Nullable Priority priority,
        @Nullable LeadStatus status,
        @Nullable String source,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String q) {

    public static final LeadFilter ALL = new LeadFilter(null, null, null, null, null, null);
}
