package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.ItemRef;
import java.util.ArrayList;
import java.util.List;

/** Ordinals that understanding left alone because no list was shown: they may count the lines of the cart. */
final class Ordinals {

    private Ordinals() {}

    /** An ordinal behind an article, or before the word that ends a phrase, points at something. */
    static List<Piece> settle(List<Piece> pieces, boolean verbFinal) {
        List<Piece> settled = new ArrayList<>();
        for (Piece piece : pieces) {
            boolean ordinal = piece instanceof Said said && said.is(Cue.ORDINAL);
            boolean pointed = ordinal
                    && (verbFinal
                            || !settled.isEmpty() && settled.getLast() instanceof Said before && isArticle(before));
            settled.add(
                    pointed
                            ? new Item(
                                    piece.start(),
                                    piece.end(),
                                    ItemRef.at(Integer.parseInt(((Said) piece).value())),
                                    false)
                            : piece);
        }
        return List.copyOf(settled);
    }

    private static boolean isArticle(Said said) {
        return said.is(Cue.FILLER) || said.is(Cue.LINE);
    }
}
