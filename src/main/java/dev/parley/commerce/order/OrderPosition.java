package dev.parley.commerce.order;

import dev.parley.commerce.Order;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.time.Instant;
import java.util.UUID;

/** Where an order stands in a list, newest first. */
record OrderPosition(Instant at, UUID id) {

    private static final OrderPosition START =
            new OrderPosition(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    static OrderPosition of(Order order) {
        return new OrderPosition(order.createdAt(), order.id());
    }

    /** @throws ProblemException (400) when the cursor is not one of a list of orders */
    static OrderPosition after(PageRequest page) {
        return page.after(OrderPosition::read).orElse(START);
    }

    private static OrderPosition read(String cursor) {
        int split = cursor.indexOf('|');
        return new OrderPosition(
                Instant.parse(cursor.substring(0, split)), UUID.fromString(cursor.substring(split + 1)));
    }

    String cursor() {
        return at + "|" + id;
    }
}
