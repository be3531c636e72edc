package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** The pieces found so far, by their places: a message may hold thousands. */
final class Pieces {

    private final Written written;
    private final List<Piece> found = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final BitSet itemEnds = new BitSet();
    private final NavigableSet<Integer> articles = new TreeSet<>();
    private final NavigableMap<Integer, Said> said = new TreeMap<>();

    Pieces(Written written) {
        this.written = written;
    }

    void add(Piece piece) {
        found.add(piece);
        taken.set(piece.start(), piece.end());
        if (piece instanceof Item item) {
            itemEnds.set(item.end());
            if (item.ref().sku() != null) {
                articles.add(item.start());
            }
        } else if (piece instanceof Said words) {
            said.putIfAbsent(words.start(), words);
        }
    }

    boolean isFree(int start, int end) {
        int next = taken.nextSetBit(start);
        return next < 0 || next >= end;
    }

    /** "F101 -10" is no negative number. */
    boolean isBehindItem(int place) {
        int end = itemEnds.nextSetBit(written.blankBefore(place));
        return end >= 0 && end <= place;
    }

    /** Where the next article number begins. */
    Optional<Integer> articleFrom(int place) {
        return Optional.ofNullable(articles.ceiling(place));
    }

    /** The last words before the place. */
    Optional<Said> saidBefore(int place) {
        Map.Entry<Integer, Said> last = said.floorEntry(place);
        while (last != null && last.getValue().end() > place) {
            last = said.lowerEntry(last.getKey());
        }
        return Optional.ofNullable(last).map(Map.Entry::getValue);
    }

    List<Piece> inOrder() {
        return found.stream().sorted(Comparator.comparingInt(Piece::start)).toList();
    }
}
