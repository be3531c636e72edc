package dev.parley.knowledge.web;

import dev.parley.knowledge.Band;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record SearchAnswer(List<Result> results, double confidence, Band band) {

    record Result(
            UUID id,
            UUID documentId,
            String externalId,
            int version,
            String title,
            String content,
            String namespace,
            @Nullable String language,
            @Nullable String url,
            double score,
            Parts parts) {}

    record Parts(double lexical, double semantic) {}

    static SearchAnswer of(Retrieval found) {
        List<Result> results =
                found.passages().stream().map(SearchAnswer::result).toList();
        return new SearchAnswer(results, found.confidence(), found.band());
    }

    private static Result result(Passage passage) {
        return new Result(
                passage.id(),
                passage.documentId(),
                passage.externalId(),
                passage.version(),
                passage.title(),
                passage.content(),
                passage.namespace(),
                passage.language() == null ? null : passage.language().code(),
                passage.url(),
                rounded(passage.score()),
                new Parts(rounded(passage.lexical()), rounded(passage.semantic())));
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
