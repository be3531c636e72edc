package dev.parley.knowledge.retrieve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.IndexedChunk.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The figures of chunks, each chunk read once for as long as the index keeps it in memory. */
final class ChunkFigures {

    private final Cache<IndexedChunk, List<Figure>> known =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    List<Figure> of(IndexedChunk chunk) {
        return Objects.requireNonNull(known.get(chunk, ChunkFigures::read));
    }

    private static List<Figure> read(IndexedChunk chunk) {
        List<Figure> figures = new ArrayList<>();
        for (Unit unit : chunk.units()) {
            if (unit.text().codePoints().anyMatch(Character::isDigit)) {
                figures.addAll(Figure.of(unit.text()));
            }
        }
        return List.copyOf(figures);
    }
}
