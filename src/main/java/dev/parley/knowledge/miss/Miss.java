package dev.parley.knowledge.miss;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Questions alike that nothing answered.
 *
 * @param question as first asked
 * @param bestSimilarity the highest that any of them reached
 * @param examples other wordings, the latest last
 */
public record Miss(
        UUID id,
        String question,
        int count,
        double bestSimilarity,
        String language,
        Instant lastAt,
        List<String> examples) {

    public Miss {
        examples = List.copyOf(examples);
    }
}
