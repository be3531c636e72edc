package dev.parley.commerce.cart.speech;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds in a message what is wanted of the cart, in the order it was said. */
public final class CartSpeech {

    private static final double SURE = 0.5;
    private static final double LIKELY = 0.3;
    private static final double POSSIBLE = 0.2;
    private static final double VERY_SURE = 0.7;
    private static final Map<String, Deed> DEEDS = Map.of(
            Intents.CART_ADD, Deed.ADD,
            Intents.CART_UPDATE, Deed.UPDATE,
            Intents.CART_REMOVE, Deed.REMOVE,
            Intents.CART_VIEW, Deed.VIEW,
            Intents.CART_CLEAR, Deed.CLEAR);
    /** Who says one of these speaks of something else, whatever figures and goods are named. */
    private static final Set<String> ELSEWHERE = Set.of(
            Intents.COMPLAINT,
            Intents.ORDER_STATUS,
            Intents.ORDER_CANCEL,
            Intents.PAYMENT_CONFIRM,
            Intents.FEEDBACK,
            Intents.PRIVACY,
            Intents.OPT_OUT,
            Intents.COMPARISON,
            Intents.ABUSE,
            Intents.SMALL_TALK,
            Intents.OUT_OF_SCOPE,
            Intents.GOODBYE,
            Intents.LANGUAGE_SWITCH,
            Intents.ESCALATION);
    /** Who says one of these asks; a number beside a product is no order yet. */
    private static final Set<String> ASKING =
            Set.of(Intents.PRODUCT_SEARCH, Intents.PRODUCT_DETAILS, Intents.CATALOGUE_BROWSE, Intents.INFO);

    private final Understanding understanding;
    private final boolean verbFinal;
    private final int listSize;
    private final boolean answering;
    private final List<Chunk> chunks;

    private CartSpeech(Understanding understanding, int listSize, boolean answering, ArticleNumbers articles) {
        this.understanding = understanding;
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
        List<@Nullable Deed> deeds = new ArrayList<>();
        chunks.forEach(chunk -> deeds.add(deed(chunk).orElse(null)));
        corrections(deeds);
        boolean said = deeds.stream().anyMatch(deed -> deed != null);
        if (isElsewhere(said)) {
            return List.of();
        }
        new Spreading(chunks, verbFinal).over(deeds);
        keepQuestions(deeds);
        boolean stillOpen = deeds.stream().noneMatch(deed -> deed != null);
        if (stillOpen) {
            fallBack(deeds);
        }
        keepQuestions(deeds);
        List<CartWish> wishes = new ArrayList<>();
        for (int at = 0; at < chunks.size(); at++) {
            Deed deed = deeds.get(at);
            if (deed != null) {
                wishes.addAll(new Wishes(understanding, listSize, chunks.get(at), deed).read());
            }
        }
        wishes.removeIf(this::isOnlyWords);
        if (wishes.isEmpty() && chunks.stream().anyMatch(CartSpeech::asksAboutGoods)) {
            return List.of();
        }
        return Withdrawal.settle(withIntentAlone(wishes), chunks);
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
                && isAbout(SURE, Intents.CHECKOUT, Intents.ORDER_CANCEL);
        boolean leaving = answering && isAbout(LIKELY, Intents.CANCEL, Intents.DENY);
        return wish.command().equals(CartWish.ADD) && wish.quantity() == null && described && !mayBe(Intents.CART_ADD)
                || ordering
                || wish.command().equals(CartWish.CLEAR) && leaving;
    }

    private boolean mayBe(String intent) {
        return understanding.intents().stream()
                        .anyMatch(one -> one.name().equals(intent) && one.confidence() >= POSSIBLE)
                && !isAbout(SURE, ASKING.toArray(String[]::new));
    }

    private Optional<Deed> deed(Chunk chunk) {
        boolean excepting = isAbout(LIKELY, Intents.REORDER, Intents.CART_REMOVE);
        return Deeds.of(chunk, excepting, verbFinal)
                .filter(deed -> deed != Deed.VIEW || !isAbout(SURE, Intents.CHECKOUT));
    }

    private boolean isElsewhere(boolean deedSaid) {
        boolean sure = chunks.stream().anyMatch(chunk -> deed(chunk).isPresent() && Spreading.isPointed(chunk));
        boolean tellsAddress = understanding.entity(EntityNames.POSTAL_CODE).isPresent()
                || understanding.entity(EntityNames.ADDRESS).isPresent();
        if (tellsAddress && !deedSaid) {
            return true;
        }
        boolean past = chunks.stream().anyMatch(chunk -> chunk.has(Cue.PAST));
        if (isAbout(SURE, ELSEWHERE.toArray(String[]::new)) || past && !isAboutCart(VERY_SURE)) {
            return !sure || past;
        }
        boolean asks =
                chunks.stream().anyMatch(chunk -> chunk.has(Cue.QUESTION) || chunk.has(Cue.SEARCH) || chunk.asksOnly());
        return asks && !deedSaid && !isAboutCart(SURE) && intended(LIKELY) != Deed.VIEW;
    }

    /** Without a verb the intent decides, and without one the shape: so many of something is an order. */
    private void fallBack(List<@Nullable Deed> deeds) {
        Deed intended = answering ? null : intended(LIKELY);
        for (int at = 0; at < chunks.size(); at++) {
            Chunk chunk = chunks.get(at);
            boolean ordered = Spreading.isOrder(chunk);
            boolean whole =
                    !answering && !chunk.items().isEmpty() && !chunk.counts().isEmpty();
            if (whole && mayBe(Intents.CART_ADD) && intended == null) {
                deeds.set(at, Deed.ADD);
            } else if (Spreading.goes(intended) && Spreading.hasGoods(chunk)) {
                deeds.set(at, intended);
            } else if (!answering
                    && chunk.has(Cue.WANT)
                    && Spreading.isPointed(chunk)
                    && !isAbout(SURE, ASKING.toArray(String[]::new))) {
                deeds.set(at, Deed.ADD);
            } else if (ordered && !isAbout(SURE, ASKING.toArray(String[]::new)) || ordered && isBare(chunk)) {
                deeds.set(at, Deed.ADD);
            }
        }
        if (deeds.contains(Deed.ADD) && !answering) {
            for (int at = 0; at < chunks.size(); at++) {
                if (deeds.get(at) == null && !chunks.get(at).counts().isEmpty() && chunks.size() > 1) {
                    deeds.set(at, Deed.ADD);
                }
            }
        }
    }

    /** Nothing but goods, numbers and units. */
    private static boolean isBare(Chunk chunk) {
        return chunk.said().stream().allMatch(said -> said.is(Cue.UNIT) || said.is(Cue.FILLER))
                && !chunk.has(Cue.QUESTION);
    }

    /** "what do I have so far", "start afresh": the whole message says it, no word does. */
    private List<CartWish> withIntentAlone(List<CartWish> wishes) {
        Deed intended = intended(SURE);
        if (wishes.isEmpty() && intended(LIKELY) == Deed.VIEW && !answering) {
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

    private @Nullable Deed intended(double least) {
        return understanding
                .intent()
                .filter(best -> best.confidence() >= least)
                .map(best -> DEEDS.get(best.name()))
                .orElse(null);
    }

    private boolean isAboutCart(double least) {
        return intended(least) != null;
    }

    private boolean isAbout(double least, String... intents) {
        return understanding
                .intent()
                .filter(best -> best.confidence() >= least)
                .filter(best -> Set.of(intents).contains(best.name()))
                .isPresent();
    }
}
