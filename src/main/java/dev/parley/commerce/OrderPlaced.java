package dev.parley.commerce;

/** An order was placed; published within the transaction that stores it. */
public record OrderPlaced(Order order) {}
