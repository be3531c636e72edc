package dev.parley.commerce.cart;

import dev.parley.commerce.Product;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to change a cart. */
public sealed interface CartChange {

    /**
     * It was done.
     *
     * @param before units of it until now, 0 when it is new in the cart
     * @param after units of it from now on, 0 when it is out of the cart
     */
    record Changed(Product product, BigDecimal before, BigDecimal after) implements CartChange {}

    /**
     * Nothing was changed.
     *
     * @param product meant, or null when there is none
     * @param wanted units that the line would have had
     * @param limit what the reason speaks of: what is in stock, the most that a line may have; 0 where it speaks of none
     */
    record Refused(Reason reason, @Nullable Product product, BigDecimal wanted, BigDecimal limit)
            implements CartChange {}

    /** Why a change is refused. */
    enum Reason {
        /** The catalogue has no such product. */
        UNKNOWN_PRODUCT,
        /** Its price is not known. */
        NO_PRICE,
        /** It is priced in another currency than what is in the cart. */
        OTHER_CURRENCY,
        /** Zero or less. */
        NOT_POSITIVE,
        /** A part of something that is sold whole. */
        NOT_DIVISIBLE,
        /** Parts that are too small. */
        TOO_FINE,
        /** Fewer than it is sold from. */
        BELOW_MINIMUM,
        /** Not a multiple of how it is sold. */
        NOT_A_STEP,
        /** More than there is. */
        STOCK,
        /** More than anybody buys in one line. */
        TOO_MANY,
        /** The cart has as many lines as a cart may have. */
        TOO_MANY_LINES
    }
}
