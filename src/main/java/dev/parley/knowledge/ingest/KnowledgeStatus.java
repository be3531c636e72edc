package dev.parley.knowledge.ingest;

import java.util.List;
import java.util.Map;

/**
 * How a tenant's knowledge stands.
 *
 * @param status {@code ready} when nothing waits, else {@code indexing}
 * @param progress share of the versions that are made, 0 to 1
 * @param versions numbers of versions by status: {@code queued}, {@code indexing}, {@code failed}
 * @param failures the latest of them
 */
public record KnowledgeStatus(
        String status,
        double progress,
        int documents,
        int chunks,
        Map<String, Integer> namespaces,
        Map<String, Integer> versions,
        List<Failure> failures,
        Index index,
        Model model) {

    /** A version that could not be made ready, and why. */
    public record Failure(String externalId, int version, String detail) {}

    /** @param current whether the index has everything the database has */
    public record Index(int chunks, long revision, boolean current) {}

    public record Model(String edition, int dimension) {}

    public KnowledgeStatus {
        namespaces = Map.copyOf(namespaces);
        versions = Map.copyOf(versions);
        failures = List.copyOf(failures);
    }
}
