package dev.parley.commerce.cart.speech;

/** What a word or phrase may mean for the cart; its phrases are in {@code commerce/cart/<language>.properties}. */
enum Cue {
    /** Put in. */
    ADD,
    /** Wish for: putting in, or only looking for. */
    WANT,
    /** Give another quantity. */
    SET,
    UP,
    DOWN,
    REMOVE,
    /** The end of "take ... off". */
    OFF,
    VIEW,
    CLEAR,
    MORE,
    LESS,
    ONLY,
    INSTEAD,
    /** Before a number: that many, where something is in the cart already. */
    RATHER,
    /** Stands before the quantity that is to be. */
    TO,
    /** Stands before a difference. */
    BY,
    NOT,
    NO,
    /** Begins a correction. */
    CORRECT,
    YES,
    /** Neither of what is offered. */
    NONE,
    EXCEPT,
    QUESTION,
    /** Asks what goods would cost. */
    PRICE,
    /** Asks how something is done. */
    HOW,
    SEARCH,
    /** Speaks of what was ordered earlier. */
    PAST,
    BOTH,
    EACH,
    EVERYTHING,
    JOIN,
    /** Says that a number counts lines of the cart. */
    LINE,
    /** Points at what was just talked of. */
    POINT,
    CART,
    FILLER,
    /** The one of those shown that costs least. */
    CHEAPEST,
    DEAREST,
    /** A number, or only an article. */
    ONE,
    /** The one of two that was not talked of. */
    OTHER,
    HALF,
    ZERO,
    UNIT,
    ORDINAL
}
