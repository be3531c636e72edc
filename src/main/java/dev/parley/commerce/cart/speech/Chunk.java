package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is said between two breaks.
 *
 * @param afterStrong whether it begins a sentence or a line
 */
record Chunk(List<Piece> pieces, boolean afterStrong) {

    Chunk {
        pieces = List.copyOf(pieces);
    }

    /** Cuts at the breaks; nothing is left between two breaks that stand together. */
    static List<Chunk> of(List<Piece> pieces) {
        List<Chunk> chunks = new ArrayList<>();
        List<Piece> open = new ArrayList<>();
        boolean strong = true;
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Break end) {
                if (!open.isEmpty()) {
                    chunks.add(new Chunk(open, strong));
                    open.clear();
                    strong = false;
                }
                strong |= end.strong();
            } else {
                open.add(piece);
            }
        }
        if (!open.isEmpty()) {
            chunks.add(new Chunk(open, strong));
        }
        return chunks;
    }

    /** "the first one" has no number, "the first: one" and "one more" do. */
    Chunk withOneCounted() {
        if (counts().isEmpty() && items().isEmpty() && has(Cue.MORE) && has(Cue.UNIT)) {
            return and(new Chunk(
                    List.of(new Count(pieces.getLast().end(), pieces.getLast().end(), BigDecimal.ONE)), false));
        }
        if (!counts().isEmpty() || !has(Cue.ONE)) {
            return this;
        }
        boolean counts = has(Cue.MORE) || isOneAlone() || isOneOfVerb();
        List<Piece> counted = new ArrayList<>(pieces);
        for (int at = 0; at < pieces.size(); at++) {
            boolean behindItem = at > 0 && pieces.get(at - 1) instanceof Item;
            if ((counts || behindItem) && pieces.get(at) instanceof Said said && said.is(Cue.ONE)) {
                counted.set(at, new Count(said.start(), said.end(), BigDecimal.ONE));
                return new Chunk(counted, afterStrong);
            }
        }
        return this;
    }

    private boolean isOneAlone() {
        return pieces.stream().allMatch(piece -> piece instanceof Said said && !said.isContent())
                && !has(Cue.ADD)
                && !has(Cue.REMOVE)
                && !has(Cue.SET);
    }

    private boolean isOneOfVerb() {
        return items().isEmpty() && said().stream().noneMatch(Said::isContent) && (has(Cue.ADD) || has(Cue.REMOVE));
    }

    Chunk and(Chunk next) {
        return new Chunk(Stream.concat(pieces.stream(), next.pieces.stream()).toList(), afterStrong);
    }

    int start() {
        return pieces.getFirst().start();
    }

    List<Item> items() {
        return all(Item.class);
    }

    List<Count> counts() {
        return all(Count.class);
    }

    List<Said> said() {
        return all(Said.class);
    }

    boolean has(Cue cue) {
        for (Piece piece : pieces) {
            if (piece instanceof Said said && said.is(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Asks for a price or for the way to do something; what is only asked about is not done. */
    boolean asksOnly() {
        for (Piece piece : pieces) {
            if (piece instanceof Said said && (said.is(Cue.PRICE) || said.is(Cue.HOW))) {
                return true;
            }
            if (piece instanceof Said said && (said.is(Cue.ADD) || said.is(Cue.REMOVE))) {
                return false;
            }
        }
        return false;
    }

    /** Whether it begins with it, courtesies aside. */
    boolean beginsWith(Cue cue) {
        return pieces.getFirst() instanceof Said first && first.is(cue);
    }

    /** Whether only courtesies stand between it and the first count behind it. */
    boolean isBeforeCount(Cue cue) {
        return isBefore(cue, piece -> piece instanceof Count);
    }

    private boolean isBefore(Cue cue, Predicate<Piece> what) {
        boolean open = false;
        for (Piece piece : pieces) {
            if (open && what.test(piece)) {
                return true;
            }
            boolean idle = piece instanceof Said said && (said.is(Cue.FILLER) || said.is(Cue.ONLY));
            open = piece instanceof Said said && said.is(cue) || open && idle;
        }
        return false;
    }

    private <P extends Piece> List<P> all(Class<P> type) {
        return pieces.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
