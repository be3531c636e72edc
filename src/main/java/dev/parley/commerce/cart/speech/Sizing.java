package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.ItemRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** "The drill bits of 10": a number that says which ones, and not how many. */
final class Sizing {

    /** These tie a number to the name before it. */
    private static final Set<String> OF = Set.of("de", "of");

    private Sizing() {}

    /** The chunk with name and number as one thing, where the number is the last of it and has no unit. */
    static Chunk settle(Chunk chunk, String text) {
        List<Piece> pieces = chunk.pieces();
        int at = lastNumber(pieces);
        int first = at < 1 || !hasNoUnit(pieces, at) ? at : firstOfName(pieces, at, text);
        if (first == at) {
            return chunk;
        }
        int start = pieces.get(first).start();
        int end = pieces.get(at).end();
        List<Piece> settled = new ArrayList<>(pieces.subList(0, first));
        settled.add(new Item(start, end, ItemRef.described(text.substring(start, end)), false));
        settled.addAll(pieces.subList(at + 1, pieces.size()));
        return new Chunk(settled, chunk.afterStrong());
    }

    /** Where the name begins that the number is tied to; the number itself when it is tied to none. */
    private static int firstOfName(List<Piece> pieces, int number, String text) {
        if (isName(pieces.get(number - 1)) && endsTied(pieces.get(number - 1), text)) {
            return number - 1;
        }
        if (!endsTied(pieces.get(number - 1), text)) {
            return number;
        }
        int first = number - 1;
        if (first > 0 && isName(pieces.get(first - 1))) {
            return first - 1;
        }
        while (first > 0 && pieces.get(first - 1) instanceof Said said && said.isContent()) {
            first--;
        }
        return first == number - 1 ? number : first;
    }

    private static boolean isName(Piece piece) {
        return piece instanceof Item item && item.ref().text() != null;
    }

    private static boolean endsTied(Piece piece, String text) {
        String folded = Folding.fold(text.substring(piece.start(), piece.end()));
        return OF.contains(folded.substring(folded.lastIndexOf(' ') + 1));
    }

    private static int lastNumber(List<Piece> pieces) {
        for (int at = pieces.size() - 1; at >= 0; at--) {
            if (pieces.get(at) instanceof Count
                    || pieces.get(at) instanceof Said said && said.text().matches("\\d+")) {
                return at;
            }
        }
        return -1;
    }

    private static boolean hasNoUnit(List<Piece> pieces, int count) {
        boolean last = count == pieces.size() - 1;
        return last || !(pieces.get(count + 1) instanceof Said said && said.is(Cue.UNIT));
    }
}
