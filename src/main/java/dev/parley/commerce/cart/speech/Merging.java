package dev.parley.commerce.cart.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Puts together what commas and line ends took apart: "the gloves, 15 pairs". */
final class Merging {

    private Merging() {}

    /** A chunk with goods and no number takes the number of a next one that has no goods. */
    static List<Chunk> merge(List<Chunk> chunks, Function<Chunk, Optional<Deed>> deed) {
        List<Chunk> merged = new ArrayList<>();
        for (Chunk chunk : chunks) {
            Chunk next = chunk.withOneCounted();
            if (!merged.isEmpty() && isWithdrawn(merged.getLast(), next, deed)) {
                merged.removeLast();
            }
            if (!merged.isEmpty() && belong(merged.getLast(), next, deed)) {
                merged.set(merged.size() - 1, merged.getLast().and(next));
            } else {
                merged.add(next);
            }
        }
        return merged;
    }

    /** "the drill... nah": named, and no longer wanted. */
    private static boolean isWithdrawn(Chunk one, Chunk next, Function<Chunk, Optional<Deed>> deed) {
        boolean onlyNamed = !one.items().isEmpty()
                && one.counts().isEmpty()
                && deed.apply(one).isEmpty();
        boolean onlyNo = next.beginsWith(Cue.NO) && next.pieces().size() == 1;
        return onlyNamed && onlyNo;
    }

    private static boolean belong(Chunk one, Chunk next, Function<Chunk, Optional<Deed>> deed) {
        boolean numberMissing = !one.items().isEmpty() && one.counts().isEmpty();
        boolean onlyNumber = next.items().isEmpty()
                && !next.counts().isEmpty()
                && Wishes.description(next).isEmpty();
        boolean twoVerbs = deed.apply(one).isPresent() && deed.apply(next).isPresent();
        return numberMissing && onlyNumber && !twoVerbs && !next.afterStrong();
    }
}
