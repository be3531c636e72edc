package dev.parley.commerce.cart.speech;

import dev.parley.commerce.cart.speech.Piece.Count;
import dev.parley.commerce.cart.speech.Piece.Item;
import dev.parley.commerce.cart.speech.Piece.Said;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import dev.parley.nlu.Understanding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a message as the answer to what was just asked about the cart. */
public final class CartAnswers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*+");
    private static final double SURE = 0.6;

    private final Understanding understanding;
    private final List<Piece> pieces;

    public CartAnswers(Understanding understanding, ArticleNumbers articles) {
        this.understanding = understanding;
        this.pieces = PieceReader.read(understanding, articles);
    }

    /** A no anywhere makes it a no. */
    public boolean isNo() {
        return has(Cue.NO) || has(Cue.NONE) || understanding.isAbout(Intents.DENY, Intents.CANCEL);
    }

    public boolean isYes() {
        return !isNo() && (has(Cue.YES) || understanding.isAbout(Intents.AFFIRM));
    }

    /** Whether it asks for something else. */
    public boolean isElsewhere() {
        return understanding.text().indexOf('?') >= 0
                || understanding
                        .intent()
                        .filter(best -> best.confidence() >= SURE)
                        .filter(best -> !List.of(
                                        Intents.CART_ADD,
                                        Intents.CART_UPDATE,
                                        Intents.CART_REMOVE,
                                        Intents.PRODUCT_DETAILS,
                                        Intents.PRODUCT_SEARCH,
                                        Intents.AFFIRM,
                                        Intents.SMALL_TALK,
                                        Intents.OUT_OF_SCOPE)
                                .contains(best.name()))
                        .isPresent();
    }

    public boolean isBoth() {
        return has(Cue.BOTH) || has(Cue.EACH) || has(Cue.EVERYTHING);
    }

    /** What it points at: a number, a place, words that name goods. */
    public Optional<ItemRef> pointed() {
        Optional<ItemRef> item = pieces.stream()
                .filter(Item.class::isInstance)
                .map(piece -> ((Item) piece).ref())
                .findFirst();
        if (item.isPresent()) {
            return item;
        }
        Optional<ItemRef> ordinal = pieces.stream()
                .filter(piece -> piece instanceof Said said && said.is(Cue.ORDINAL))
                .map(piece -> ItemRef.at(Integer.parseInt(((Said) piece).value())))
                .findFirst();
        return ordinal.or(() -> Wishes.description(new Chunk(pieces.isEmpty() ? List.of() : pieces, true))
                .map(said -> ItemRef.described(understanding.text().substring(said.start(), said.end()))));
    }

    /** All that is said beside courtesies, with its numbers: "1 pulgada" of "no, de 1 pulgada". */
    public Optional<String> described() {
        int start = -1;
        int end = -1;
        for (Piece piece : pieces) {
            boolean says =
                    piece instanceof Count || piece instanceof Item || piece instanceof Said said && said.isContent();
            if (says) {
                start = start < 0 ? piece.start() : start;
                end = piece.end();
            }
        }
        return start < 0 ? Optional.empty() : Optional.of(understanding.text().substring(start, end));
    }

    public Optional<BigDecimal> counted() {
        Optional<BigDecimal> count = pieces.stream()
                .filter(Count.class::isInstance)
                .map(piece -> ((Count) piece).value())
                .findFirst();
        Matcher number = NUMBER.matcher(Folding.asciiDigits(understanding.text()));
        return count.or(() -> number.find() ? Optional.ofNullable(Numbers.value(number.group())) : Optional.empty())
                .or(() -> has(Cue.ONE) ? Optional.of(BigDecimal.ONE) : Optional.empty());
    }

    private boolean has(Cue cue) {
        return pieces.stream().anyMatch(piece -> piece instanceof Said said && said.is(cue));
    }
}
