package dev.parley.knowledge.ingest;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document in the list of them, as its latest version has it.
 *
 * @param status of that version; while it is not {@code ready}, the one before it answers
 */
public record ListedDocument(
        UUID id,
        String externalId,
        int version,
        String title,
        String namespace,
        String language,
        @Nullable String url,
        int chunks,
        String status,
        @Nullable String detail,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        Instant updatedAt) {}
