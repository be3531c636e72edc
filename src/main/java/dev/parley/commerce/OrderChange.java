package dev.parley.commerce;

import java.time.Instant;

/**
 * One step in an order's life.
 *
 * @param by who made it: a staff member's e-mail, a key's name, {@code customer} or {@code system}
 */
public record OrderChange(OrderStatus status, Instant at, String by) {}
