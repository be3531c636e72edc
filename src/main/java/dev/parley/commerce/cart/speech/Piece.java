package dev.parley.commerce.cart.speech;

import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import java.util.Set;

/** A part of a message as the cart hears it. Offsets are UTF-16 units of the text. */
sealed interface Piece {

    int start();

    int end();

    /**
     * A product pointed at.
     *
     * @param line whether it is said to be a line of the cart
     */
    record Item(int start, int end, ItemRef ref, boolean line) implements Piece {}

    /** How many. */
    record Count(int start, int end, BigDecimal value) implements Piece {}

    /**
     * Words, or a sign, that mean something here or nothing.
     *
     * @param value a unit, or empty
     */
    record Said(int start, int end, String text, Set<Cue> cues, String value) implements Piece {

        public Said {
            cues = Set.copyOf(cues);
        }

        boolean is(Cue cue) {
            return cues.contains(cue);
        }

        /** Words that mean nothing here may name a product. */
        boolean isContent() {
            return cues.isEmpty() && text.codePoints().anyMatch(Character::isLetter);
        }
    }

    /** @param strong between sentences or lines rather than within one */
    record Break(int start, int end, boolean strong) implements Piece {}
}
