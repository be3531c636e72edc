package dev.parley.knowledge.ingest;

import java.util.UUID;

/**
 * A document that was taken in.
 *
 * @param status {@code queued}, {@code indexing}, {@code ready}, {@code failed}, {@code quarantined} or {@code scheduled}, which waits
 *     for its day beside the version in force
 */
public record Accepted(UUID id, String externalId, int version, int chunks, String status) {}
