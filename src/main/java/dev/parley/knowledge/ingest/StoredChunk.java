package dev.parley.knowledge.ingest;

import dev.parley.knowledge.index.SmallVector;
import java.util.List;
import java.util.UUID;

/**
 * A chunk as the database has it.
 *
 * @param edition how its vectors were made
 */
record StoredChunk(
        UUID id,
        UUID documentId,
        int part,
        String title,
        String content,
        String edition,
        float[] vector,
        List<SmallVector> unitVectors) {

    StoredChunk {
        unitVectors = List.copyOf(unitVectors);
    }
}
