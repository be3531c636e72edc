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
 * @param approval whether a person must agree to it first, or null when it needs no approval
 * @param terms when it is to be paid
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
        @Nullable Approval approval,
        Terms terms,
        @Nullable String purchaseOrder,
        @Nullable String invoiceNumber,
        Instant createdAt,
        List<OrderChange> history) {

    public Order {
        lines = List.copyOf(lines);
        history = List.copyOf(history);
    }

    /**
     * When an order is to be paid.
     *
     * @param days after it was placed
     * @param onAccount whether goods leave before they are paid, as agreed with this customer
     * @param paidAt or null while it is not paid
     */
    public record Terms(
            int days, boolean onAccount, @Nullable Instant paidAt) {}

    /** As it will be with another status. */
    public Order with(OrderStatus next) {
        return new Order(
                id,
                number,
                next,
                contactId,
                conversationId,
                lines,
                subtotal,
                tax,
                total,
                buyer,
                approval,
                terms,
                purchaseOrder,
                invoiceNumber,
                createdAt,
                history);
    }

    /** Whether a person must still agree to it. */
    public boolean awaitsApproval() {
        return approval == Approval.PENDING;
    }
}
