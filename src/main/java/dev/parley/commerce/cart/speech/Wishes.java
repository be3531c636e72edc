package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Understanding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one chunk with its deed into wishes: pairs goods with numbers. */
final class Wishes {

    private static final int MOST_OF_EACH = 10;
    private static final double POSSIBLE = 0.2;

    private final Understanding understanding;
    private final int listSize;
    private final Chunk chunk;
    private final Deed deed;

    Wishes(Understanding understanding, int listSize, Chunk chunk, Deed deed) {
        this.understanding = understanding;
        this.listSize = listSize;
        this.chunk = chunk;
        this.deed = deed;
    }

    List<CartWish> read() {
        return switch (deed) {
            case VIEW -> List.of(CartWish.of(CartWish.VIEW, chunk.start()));
            case CLEAR -> List.of(CartWish.of(CartWish.CLEAR, chunk.start()));
            case ADD -> goods(CartWish.ADD);
            case UPDATE -> goods(CartWish.UPDATE);
            case RATHER -> goods(CartWish.RATHER);
            case REMOVE -> goods(CartWish.REMOVE);
        };
    }

    private List<CartWish> goods(String command) {
        List<Item> items = items();
        List<Count> counts = chunk.counts();
        if (items.isEmpty() && (chunk.has(Cue.BOTH) || chunk.has(Cue.EACH)) && listSize > 0) {
            return ofSeveral(command, counts);
        }
        if (items.isEmpty()) {
            boolean empty = counts.isEmpty() && !isPlainlyMeant();
            return empty ? List.of() : List.of(wish(command, null, count(counts)));
        }
        if (items.size() > 1 && items.size() == counts.size()) {
            List<CartWish> wishes = new ArrayList<>();
            for (int at = 0; at < items.size(); at++) {
                wishes.add(wish(command, items.get(at), counts.get(at)));
            }
            return wishes;
        }
        List<CartWish> wishes = new ArrayList<>();
        for (Item item : items) {
            wishes.add(wish(command, item, items.size() == 1 ? count(counts) : nearest(item, counts)));
        }
        return wishes;
    }

    /** "add it" means what was talked of; a verb that stands alone means nothing. */
    private boolean isPlainlyMeant() {
        return deed != Deed.UPDATE
                && understanding.intents().stream()
                        .anyMatch(one -> POSSIBLE <= one.confidence()
                                && (one.name().equals(Intents.CART_ADD)
                                        || one.name().equals(Intents.CART_REMOVE)));
    }

    private List<CartWish> ofSeveral(String command, List<Count> counts) {
        int many = chunk.has(Cue.BOTH) ? 2 : listSize;
        if (many > listSize || many > MOST_OF_EACH || chunk.has(Cue.BOTH) && listSize != 2) {
            Said said = chunk.said().stream()
                    .filter(one -> one.is(Cue.BOTH) || one.is(Cue.EACH))
                    .findFirst()
                    .orElseThrow();
            return List.of(wish(
                    command, new Item(said.start(), said.end(), ItemRef.described(said.text()), false), count(counts)));
        }
        List<CartWish> wishes = new ArrayList<>();
        for (int position = 1; position <= many; position++) {
            Item item = new Item(chunk.start(), chunk.start(), ItemRef.at(position), false);
            wishes.add(wish(command, item, count(counts)));
        }
        return wishes;
    }

    /** The same thing said twice ("the valve F141") is one; without any the words left over describe it. */
    private List<Item> items() {
        List<Item> items = chunk.items();
        if (items.size() > 1 && items.size() > chunk.counts().size()) {
            List<Item> sure =
                    items.stream().filter(item -> item.ref().text() == null).toList();
            items = sure.isEmpty() ? items : sure;
        }
        if (!items.isEmpty()) {
            return items;
        }
        Optional<Said> pointing = chunk.said().stream()
                .filter(said -> said.is(Cue.POINT) || said.is(Cue.OTHER))
                .findFirst();
        if (pointing.isPresent()) {
            Said said = pointing.get();
            return List.of(new Item(said.start(), said.end(), ItemRef.described(said.text()), false));
        }
        return description(chunk).stream()
                .map(said -> new Item(said.start(), said.end(), ItemRef.described(words(said)), false))
                .toList();
    }

    private String words(Said span) {
        return understanding.text().substring(span.start(), span.end());
    }

    /** The longest run of words that mean nothing else, courtesies inside it included. */
    static Optional<Said> description(Chunk chunk) {
        Said best = null;
        int start = -1;
        int end = -1;
        int length = 0;
        int longest = 0;
        for (Piece piece : chunk.pieces()) {
            if (piece instanceof Said said && said.is(Cue.INSTEAD)) {
                break;
            }
            if (piece instanceof Said said && said.isContent()) {
                start = start < 0 ? said.start() : start;
                end = said.end();
                length++;
            } else if (!(piece instanceof Said said && said.is(Cue.FILLER))) {
                start = -1;
                length = 0;
            }
            if (length > longest) {
                longest = length;
                best = new Said(start, end, "", Set.of(), "");
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Count count(List<Count> counts) {
        if (counts.isEmpty()) {
            return null;
        }
        return deed == Deed.UPDATE ? counts.getLast() : counts.getFirst();
    }

    private static @Nullable Count nearest(Item item, List<Count> counts) {
        return counts.stream()
                .min(Comparator.comparingInt(
                        count -> count.start() >= item.end() ? count.start() - item.end() : item.start() - count.end()))
                .orElse(null);
    }

    private CartWish wish(String command, @Nullable Item item, @Nullable Count count) {
        BigDecimal quantity = count == null ? null : count.value();
        String unit = count == null ? null : unit(count);
        int start = item == null ? count == null ? chunk.start() : count.start() : item.start();
        return new CartWish(
                command, item == null ? null : item.ref(), item != null && item.line(), quantity, unit, start);
    }

    /** The unit behind the number, or else the only one there is. */
    private @Nullable String unit(Count count) {
        return chunk.said().stream()
                .filter(said -> said.is(Cue.UNIT))
                .min(Comparator.comparingInt(said -> Math.abs(said.start() - count.end())))
                .map(Said::value)
                .orElse(null);
    }
}
