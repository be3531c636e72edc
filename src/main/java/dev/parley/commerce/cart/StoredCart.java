package dev.parley.commerce.cart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A cart as it is kept: what and how many, no prices.
 *
 * @param version 0 when it was never stored
 */
record StoredCart(List<Line> lines, long version, Instant changedAt) {

    static final StoredCart NONE = new StoredCart(List.of(), 0, Instant.EPOCH);

    record Line(String sku, BigDecimal quantity) {}

    StoredCart {
        lines = List.copyOf(lines);
    }
}
