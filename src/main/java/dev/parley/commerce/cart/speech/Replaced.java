package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Break;
import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A number denied right before or behind it, and then the one that is right: "not ten, twelve", "das nahi, barah". */
final class Replaced {

    private Replaced() {}

    /** Leaves the right number behind a word of correction. */
    static List<Piece> settle(List<Piece> pieces, String text, Predicate<String> isNumber) {
        List<Piece> settled = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Piece piece = pieces.get(at);
            int denied = at + 1;
            boolean behind = isFigure(piece, text, isNumber) && denied < pieces.size() && isDenial(pieces.get(denied));
            boolean before = isDenial(piece)
                    && denied < pieces.size()
                    && isFigure(pieces.get(denied), text, isNumber)
                    && !(pieces.get(denied) instanceof Count);
            int next = skipPause(pieces, at + 2);
            if ((behind || before) && next < pieces.size() && pieces.get(next) instanceof Count) {
                settled.add(correction(behind ? pieces.get(denied) : piece));
                at = next - 1;
            } else {
                settled.add(piece);
            }
        }
        return List.copyOf(settled);
    }

    private static int skipPause(List<Piece> pieces, int at) {
        return at < pieces.size() && pieces.get(at) instanceof Break pause && !pause.strong() ? at + 1 : at;
    }

    private static Said correction(Piece denial) {
        return new Said(denial.start(), denial.end(), "", Set.of(Cue.NO, Cue.CORRECT), "");
    }

    private static boolean isDenial(Piece piece) {
        return piece instanceof Said said && (said.is(Cue.NOT) || said.is(Cue.NO));
    }

    /** Understanding leaves a denied number out, so it stands here as mere words. */
    private static boolean isFigure(Piece piece, String text, Predicate<String> isNumber) {
        boolean words = piece instanceof Said said && said.isContent()
                || piece instanceof Said figure && figure.cues().isEmpty()
                || piece instanceof Item item && item.ref().text() != null;
        String written = text.substring(piece.start(), piece.end());
        return words && (written.chars().allMatch(Character::isDigit) && !written.isEmpty() || isNumber.test(written));
    }
}
