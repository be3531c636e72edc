package dev.parley.knowledge.ingest;

import dev.parley.shared.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a document as the database has it. */
record StoredVersion(
        UUID id,
        UUID documentId,
        String externalId,
        int version,
        String title,
        String content,
        String namespace,
        Language language,
        @Nullable String url,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        String fingerprint,
        String status,
        boolean screened,
        int chunks) {

    Accepted accepted() {
        return new Accepted(documentId, externalId, version, chunks, status);
    }
}
