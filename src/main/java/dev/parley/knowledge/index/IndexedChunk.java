package dev.parley.knowledge.index;

import dev.parley.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chunk as the index holds it: everything that retrieval needs, so that answering asks no database.
 *
 * @param id of the chunk
 * @param documentId the document it is a part of; documents are replaced as a whole
 * @param part from 1
 * @param vector the meaning of title and content together, of unit length
 * @param units its title and its sentences
 */
public record IndexedChunk(
        UUID id,
        UUID documentId,
        String externalId,
        int version,
        int part,
        String title,
        String content,
        String namespace,
        Language language,
        @Nullable String url,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        float[] vector,
        List<Unit> units) {

    /**
     * The smallest thing that can answer: a sentence, or the title.
     *
     * @param text as written
     * @param stems in its own language
     * @param gloss the same in English
     * @param vector of the sentence under its title
     */
    public record Unit(String text, List<String> stems, List<String> gloss, SmallVector vector) {

        public Unit {
            stems = List.copyOf(stems);
            gloss = List.copyOf(gloss);
        }
    }

    public IndexedChunk {
        units = List.copyOf(units);
    }
}
