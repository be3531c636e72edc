package dev.parley.commerce.order;

import dev.parley.commerce.OrderStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which orders of a list are wanted; null is no condition.
 *
 * @param text found in number, name, company, e-mail or purchase-order number
 * @param from placed at or after
 * @param to placed before
 */
public record OrderFilter(
        @Nullable OrderStatus status,
        @Nullable UUID contactId,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {

    public static final OrderFilter ALL = new OrderFilter(null, null, null, null, null);

    public static OrderFilter ofContact(UUID contactId) {
        return new OrderFilter(null, contactId, null, null, null);
    }
}
