package dev.parley.commerce.cart.speech;

import java.util.Optional;

/** Tells what a chunk by itself wants done. */
final class Deeds {

    private Deeds() {}

    /**
     * @param verbFinal whether verbs end a sentence
     * @param excepting whether "except" takes something out here, and does not only describe
     * @return empty when its own words do not say
     */
    static Optional<Deed> of(Chunk chunk, boolean excepting, boolean verbFinal) {
        boolean counted = !chunk.counts().isEmpty();
        boolean pointed = !chunk.items().isEmpty();
        boolean to = counted && chunk.isBeforeCount(Cue.TO);
        if (chunk.has(Cue.CLEAR) && !pointed && !counted
                || chunk.has(Cue.REMOVE) && chunk.has(Cue.EVERYTHING) && !pointed) {
            return Optional.of(Deed.CLEAR);
        }
        if (counted && chunk.has(Cue.LESS)) {
            return Optional.of(Deed.REMOVE);
        }
        if (isRemoving(chunk, verbFinal) || chunk.has(Cue.OFF) && chunk.has(Cue.WANT) && pointed) {
            return Optional.of(to ? Deed.UPDATE : Deed.REMOVE);
        }
        if (excepting && chunk.has(Cue.EXCEPT)) {
            return Optional.of(Deed.REMOVE);
        }
        return counted ? ofCounted(chunk, pointed, to) : ofUncounted(chunk, pointed);
    }

    /** Behind "add" or a number a word such as "drop" belongs to the name of something. */
    private static boolean isRemoving(Chunk chunk, boolean verbFinal) {
        boolean naming = false;
        for (Piece piece : chunk.pieces()) {
            if (piece instanceof Piece.Said said && said.is(Cue.REMOVE) && (verbFinal || !naming)) {
                return true;
            }
            naming |= piece instanceof Piece.Count || piece instanceof Piece.Said verb && verb.is(Cue.ADD);
        }
        return false;
    }

    private static Optional<Deed> ofCounted(Chunk chunk, boolean pointed, boolean to) {
        boolean corrects = chunk.beginsWith(Cue.CORRECT) && !pointed && !chunk.has(Cue.MORE);
        if (chunk.has(Cue.INSTEAD) || corrects || to && behindSomething(chunk, pointed)) {
            return Optional.of(Deed.UPDATE);
        }
        if (chunk.has(Cue.DOWN)) {
            return Optional.of(Deed.REMOVE);
        }
        if (isRather(chunk) && (pointed || chunk.has(Cue.ADD))) {
            return Optional.of(Deed.RATHER);
        }
        if (chunk.has(Cue.ADD) || chunk.has(Cue.UP) || chunk.has(Cue.MORE)) {
            return Optional.of(Deed.ADD);
        }
        if (chunk.has(Cue.SET) || chunk.isBeforeCount(Cue.ONLY) || isOnlyBehind(chunk)) {
            return Optional.of(Deed.UPDATE);
        }
        return chunk.has(Cue.WANT) && (pointed && isSure(chunk) || chunk.has(Cue.POINT))
                ? Optional.of(Deed.ADD)
                : Optional.empty();
    }

    private static Optional<Deed> ofUncounted(Chunk chunk, boolean pointed) {
        if (chunk.has(Cue.ADD)) {
            return Optional.of(Deed.ADD);
        }
        return chunk.has(Cue.VIEW) && !chunk.has(Cue.SET) ? Optional.of(Deed.VIEW) : Optional.empty();
    }

    /** "Better 5 gloves", "mettez plutôt 5": not five more. */
    private static boolean isRather(Chunk chunk) {
        boolean said = chunk.beginsWith(Cue.RATHER) || chunk.isBeforeCount(Cue.RATHER);
        boolean set = chunk.said().stream().anyMatch(word -> word.is(Cue.SET) && !word.is(Cue.RATHER));
        return said && !set && !chunk.has(Cue.MORE) && !chunk.has(Cue.UP);
    }

    /** "to 5" belongs to a change when something is changed to it: "the gloves to 30", "change it to 10". */
    private static boolean behindSomething(Chunk chunk, boolean pointed) {
        return pointed
                        && chunk.items().getFirst().start()
                                < chunk.counts().getFirst().start()
                || chunk.has(Cue.SET)
                || chunk.has(Cue.UP)
                || chunk.has(Cue.DOWN);
    }

    /** Indian languages say it behind: "ek hi rakho". */
    private static boolean isOnlyBehind(Chunk chunk) {
        return chunk.has(Cue.ONLY) && chunk.has(Cue.SET);
    }

    /** By place or number, not by a description that might be searched for. */
    private static boolean isSure(Chunk chunk) {
        return chunk.items().stream().allMatch(item -> item.ref().text() == null);
    }
}
