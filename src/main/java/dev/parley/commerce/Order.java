package dev.parley.commerce;

import dev.parley.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought.
 *
 * @param number as the customer reads it, unique for the tenant
 * @param contactId whose it is
 * @param conversationId it was placed in, or null
 * @param subtotal without tax
 * @param tax on the subtotal
 * @param total to pay
 * @param purchaseOrder the buyer's own number for it, or null
 * @param invoiceNumber or null before an invoice was made
 * @param history oldest first
 */
public record Order(
        UUID id,
        String number,
        OrderStatus status,
        UUID contactId,
        @Nullable UUID conversationId,
        List<OrderLine> lines,
        Money subtotal,
        Money tax,
        Money total,
        Buyer buyer,
        @Nullable String purchaseOrder,
        @Nullable String invoiceNumber,
        Instant createdAt,
        List<OrderChange> history) {

    public Order {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }
}
