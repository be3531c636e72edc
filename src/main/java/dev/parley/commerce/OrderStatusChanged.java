package dev.parley.commerce;

/**
 * An order moved on or was cancelled; published within the transaction that stores it.
 *
 * @param order as it is now
 * @param before its status until then
 */
public record OrderStatusChanged(Order order, OrderStatus before) {}
