package dev.parley.commerce.cart.speech;

import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a message as a whole is about, as far as it matters to the cart. */
final class CartIntents {

    static final double SURE = 0.5;
    static final double LIKELY = 0.3;
    static final double VERY_SURE = 0.7;

    private static final double POSSIBLE = 0.2;
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

    CartIntents(Understanding understanding) {
        this.understanding = understanding;
    }

    /** What it wants done with the cart. */
    @Nullable
    Deed intended(double least) {
        return understanding
                .intent()
                .filter(best -> best.confidence() >= least)
                .map(best -> DEEDS.get(best.name()))
                .orElse(null);
    }

    boolean isAboutCart(double least) {
        return intended(least) != null;
    }

    boolean isElsewhere() {
        return isAbout(SURE, ELSEWHERE);
    }

    boolean isAsking() {
        return isAbout(SURE, ASKING);
    }

    boolean mayAdd() {
        return understanding.intents().stream()
                        .anyMatch(one -> one.name().equals(Intents.CART_ADD) && one.confidence() >= POSSIBLE)
                && !isAsking();
    }

    boolean isAbout(double least, String... intents) {
        return isAbout(least, Set.of(intents));
    }

    private boolean isAbout(double least, Set<String> intents) {
        return understanding
                .intent()
                .filter(best -> best.confidence() >= least)
                .filter(best -> intents.contains(best.name()))
                .isPresent();
    }
}
