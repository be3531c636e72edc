package dev.parley.commerce.vehicle;

/** How a figure bounds what is wanted. */
enum Bound {
    LEAST,
    MOST,
    ABOUT,
    EXACT
}
