package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.knowledge.retrieve.Retriever.Scored;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Drops passages that say the same as a better one. */
final class NearDuplicates {

    /** Twins that differ in a figure are different answers; so are those that differ in more than a word of twenty. */
    private static final double SAME = 0.95;

    private NearDuplicates() {}

    /** The best that differ, no more than are wanted. */
    static List<Scored> without(List<Scored> ranked, int wanted) {
        List<Scored> kept = new ArrayList<>();
        List<Set<String>> seen = new ArrayList<>();
        for (Scored scored : ranked) {
            if (kept.size() == wanted) {
                break;
            }
            Set<String> words = words(scored);
            if (seen.stream().noneMatch(other -> same(words, other))) {
                kept.add(scored);
                seen.add(words);
            }
        }
        return kept;
    }

    private static Set<String> words(Scored scored) {
        Set<String> words = new HashSet<>();
        for (Unit unit : scored.candidate().chunk().units()) {
            words.addAll(unit.stems());
        }
        return words;
    }

    private static boolean same(Set<String> words, Set<String> other) {
        return jaccard(words, other) >= SAME && figures(words).equals(figures(other));
    }

    private static Set<String> figures(Set<String> words) {
        return words.stream()
                .filter(word -> word.codePoints().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }

    private static double jaccard(Set<String> a, Set<String> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        long shared = a.stream().filter(b::contains).count();
        return shared / (double) (a.size() + b.size() - shared);
    }
}
