package dev.parley.commerce.cart.speech;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds in a message what is wanted of the cart, in the order it was said. */
public final class CartSpeech {

    private final Understanding understanding;
    private final CartIntents intents;
    private final boolean verbFinal;
    private final int listSize;
    private final boolean answering;
    private final List<Chunk> chunks;

    private CartSpeech(Understanding understanding, int listSize, boolean answering, ArticleNumbers articles) {
        this.understanding = understanding;
        this.intents = new CartIntents(understanding);
        this.listSize = listSize;
        this.answering = answering;
        this.verbFinal = Cues.isVerbFinal(understanding.language());
        List<Chunk> read = Chunk.of(PieceReader.read(understanding, articles)).stream()
                .map(chunk -> Sizing.settle(chunk, understanding.text()))
                .toList();
        this.chunks = Merging.merge(read, this::deed);
    }

    /**
     * @param listSize items of the list last shown; 0 when none was
     * @param answering whether something else was just asked, so that only plain words count
     */
    public static List<CartWish> wishes(
            Understanding understanding, int listSize, boolean answering, ArticleNumbers articles) {
        return new CartSpeech(understanding, listSize, answering, articles).wishes();
    }

    private List<CartWish> wishes() {
        List<@Nullable Deed> deeds = said();
        if (isElsewhere(isAnySaid(deeds))) {
            return List.of();
        }
        settle(deeds);
        List<CartWish> wishes = wished(deeds);
        return wishes.isEmpty() && chunks.stream().anyMatch(CartSpeech::asksAboutGoods)
                ? List.of()
                : Withdrawal.settle(withIntentAlone(wishes), chunks);
    }

    /** What each chunk says by itself; null for one that says nothing. */
    private List<@Nullable Deed> said() {
        List<@Nullable Deed> deeds = new ArrayList<>();
        chunks.forEach(chunk -> deeds.add(deed(chunk).orElse(null)));
        corrections(deeds);
        return deeds;
    }

    private void settle(List<@Nullable Deed> deeds) {
        new Spreading(chunks, verbFinal).over(deeds);
        keepQuestions(deeds);
        if (!isAnySaid(deeds)) {
            new Assuming(chunks, intents, answering).over(deeds);
            keepQuestions(deeds);
        }
    }

    private List<CartWish> wished(List<@Nullable Deed> deeds) {
        List<CartWish> wishes = new ArrayList<>();
        for (int at = 0; at < chunks.size(); at++) {
            Deed deed = deeds.get(at);
            if (deed != null) {
                wishes.addAll(new Wishes(understanding, listSize, chunks.get(at), deed).read());
            }
        }
        wishes.removeIf(this::isOnlyWords);
        return wishes;
    }

    private static boolean isAnySaid(List<@Nullable Deed> deeds) {
        return deeds.stream().anyMatch(deed -> deed != null);
    }

    /** The goods whose price at a quantity is asked, as additions that nobody asked for. */
    public static List<CartWish> priced(Understanding understanding, int listSize, ArticleNumbers articles) {
        CartSpeech speech = new CartSpeech(understanding, listSize, false, articles);
        return speech.chunks.stream()
                .filter(chunk -> chunk.has(Cue.PRICE) && chunk.asksOnly())
                .filter(chunk -> !chunk.counts().isEmpty())
                .flatMap(chunk -> new Wishes(understanding, listSize, chunk, Deed.ADD).read().stream())
                .toList();
    }

    /** "How much would 20 of them cost?" puts nothing in, whatever stands around it. */
    private void keepQuestions(List<@Nullable Deed> deeds) {
        for (int at = 0; at < chunks.size(); at++) {
            if (chunks.get(at).asksOnly() && Spreading.goes(deeds.get(at))) {
                deeds.set(at, null);
            }
        }
    }

    private static boolean asksAboutGoods(Chunk chunk) {
        return chunk.asksOnly() && (Spreading.hasGoods(chunk) || chunk.has(Cue.HOW));
    }

    /** "Nope, 15", "no, put in 15": a no of its own, and the number that is right. */
    private void corrections(List<@Nullable Deed> deeds) {
        for (int at = 1; at < chunks.size() && !answering; at++) {
            Chunk chunk = chunks.get(at);
            boolean corrected = chunks.get(at - 1).pieces().stream()
                    .allMatch(piece -> piece instanceof Piece.Said said && said.is(Cue.CORRECT));
            boolean open = deeds.get(at) == null || deeds.get(at) == Deed.ADD && !chunk.has(Cue.MORE);
            if (open && corrected && chunk.items().isEmpty() && !chunk.counts().isEmpty()) {
                deeds.set(at, Deed.UPDATE);
            }
        }
    }

    /** "Give me a discount", "send me the invoice": the verb alone orders nothing that is only described. */
    private boolean isOnlyWords(CartWish wish) {
        boolean described = wish.item() == null || wish.item().text() != null;
        boolean ordering = wish.item() != null
                && wish.item().text() != null
                && wish.quantity() == null
                && intents.isAbout(CartIntents.SURE, Intents.CHECKOUT, Intents.ORDER_CANCEL);
        boolean leaving = answering && intents.isAbout(CartIntents.LIKELY, Intents.CANCEL, Intents.DENY);
        return wish.command().equals(CartWish.ADD) && wish.quantity() == null && described && !intents.mayAdd()
                || ordering
                || wish.command().equals(CartWish.CLEAR) && leaving;
    }

    private Optional<Deed> deed(Chunk chunk) {
        boolean excepting = intents.isAbout(CartIntents.LIKELY, Intents.REORDER, Intents.CART_REMOVE);
        return Deeds.of(chunk, excepting, verbFinal)
                .filter(deed -> deed != Deed.VIEW || !intents.isAbout(CartIntents.SURE, Intents.CHECKOUT));
    }

    private boolean isElsewhere(boolean deedSaid) {
        boolean sure = chunks.stream().anyMatch(chunk -> deed(chunk).isPresent() && Spreading.isPointed(chunk));
        boolean tellsAddress = understanding.entity(EntityNames.POSTAL_CODE).isPresent()
                || understanding.entity(EntityNames.ADDRESS).isPresent();
        if (tellsAddress && !deedSaid) {
            return true;
        }
        boolean past = chunks.stream().anyMatch(chunk -> chunk.has(Cue.PAST));
        if (intents.isElsewhere() || past && !intents.isAboutCart(CartIntents.VERY_SURE)) {
            return !sure || past;
        }
        boolean asks =
                chunks.stream().anyMatch(chunk -> chunk.has(Cue.QUESTION) || chunk.has(Cue.SEARCH) || chunk.asksOnly());
        return asks
                && !deedSaid
                && !intents.isAboutCart(CartIntents.SURE)
                && intents.intended(CartIntents.LIKELY) != Deed.VIEW;
    }

    /** "what do I have so far", "start afresh": the whole message says it, no word does. */
    private List<CartWish> withIntentAlone(List<CartWish> wishes) {
        Deed intended = intents.intended(CartIntents.SURE);
        if (wishes.isEmpty() && intents.intended(CartIntents.LIKELY) == Deed.VIEW && !answering) {
            return List.of(CartWish.of(CartWish.VIEW, 0));
        }
        boolean speaks = chunks.stream()
                .flatMap(chunk -> chunk.pieces().stream())
                .anyMatch(piece -> !(piece instanceof Piece.Said said && said.is(Cue.FILLER)));
        if (!wishes.isEmpty() || intended == null || answering || !speaks) {
            return wishes;
        }
        return switch (intended) {
            case VIEW -> List.of(CartWish.of(CartWish.VIEW, 0));
            case CLEAR -> List.of(CartWish.of(CartWish.CLEAR, 0));
            case ADD -> List.of(CartWish.of(CartWish.ADD, 0));
            case UPDATE, RATHER, REMOVE -> wishes;
        };
    }
}
