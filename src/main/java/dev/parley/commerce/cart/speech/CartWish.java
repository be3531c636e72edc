package dev.parley.commerce.cart.speech;

import dev.parley.nlu.ItemRef;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something wanted of the cart.
 *
 * @param command {@code CART_ADD}, {@code CART_UPDATE} ...
 * @param item what it is about; null is what was last talked of
 * @param line whether the item's position is said to be a line of the cart
 * @param quantity or null when none was said
 * @param unit of the quantity, or null
 * @param start where in the message it was said
 */
public record CartWish(
        String command,
        @Nullable ItemRef item,
        boolean line,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        int start) {

    public static final String ADD = "CART_ADD";
    public static final String UPDATE = "CART_UPDATE";
    /** Another number for what is in the cart; what is not is put in. */
    public static final String RATHER = "CART_RATHER";

    public static final String REMOVE = "CART_REMOVE";
    public static final String VIEW = "CART_VIEW";
    public static final String CLEAR = "CART_CLEAR";
    public static final String DENY = "DENY";

    static CartWish of(String command, int start) {
        return new CartWish(command, null, false, null, null, start);
    }
}
