package dev.parley.commerce.checkout;

/** How a customer answers a question of yes or no. */
public enum Answer {
    YES,
    NO,
    /** A yes with something else in it: a condition, a change, a question. */
    UNCLEAR,
    NONE
}
