package dev.parley.leads;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of one field, when and by whom. */
public record LeadHistoryItem(
        Instant at,
        String field,
        @JsonProperty("old") @Nullable Object before,
        @JsonProperty("new") @Nullable Object after,
        @Nullable UUID messageId,
        String by) {}
