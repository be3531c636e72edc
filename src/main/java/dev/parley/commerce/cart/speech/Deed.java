package dev.parley.commerce.cart.speech;

/** What is done to the cart. */
enum Deed {
    ADD,
    UPDATE,
    REMOVE,
    VIEW,
    CLEAR
}
