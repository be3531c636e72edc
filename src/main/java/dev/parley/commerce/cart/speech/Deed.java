package dev.parley.commerce.cart.speech;

/** What is done to the cart. */
enum Deed {
    ADD,
    UPDATE,
    /** Set where it is in the cart, put in where it is not. */
    RATHER,
    REMOVE,
    VIEW,
    CLEAR
}
