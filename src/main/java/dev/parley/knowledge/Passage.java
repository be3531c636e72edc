package dev.parley.knowledge;

import dev.parley.shared.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a document, as retrieved.
 *
 * @param id of the chunk
 * @param externalId the business's own name of the document
 * @param version of the document, from 1
 * @param title of the document, with "(part n)" where it was split
 * @param score 0 to 1, the calibrated similarity that the bands judge
 * @param lexical its share from words, 0 to 1
 * @param semantic its share from meaning: cosine similarity, 0 to 1
 */
public record Passage(
        UUID id,
        UUID documentId,
        String externalId,
        int version,
        String title,
        String content,
        String namespace,
        @Nullable Language language,
        @Nullable String url,
        double score,
        double lexical,
        double semantic) {}
