package dev.parley.commerce.order;

import dev.parley.commerce.Approval;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderChange;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.OrderStatus;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.tenancy.TenantContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as the interface shows it. */
public record OrderDocument(
        String number,
        OrderStatus status,
        List<OrderLine> lines,
        Money subtotal,
        Money tax,
        Money total,
        Customer customer,
        @Nullable String address,
        @Nullable String purchaseOrder,
        @Nullable String invoiceNumber,
        @Nullable Approval approval,
        Payment payment,
        @Nullable String paymentUrl,
        @Nullable UUID conversationId,
        Instant createdAt,
        List<OrderChange> history) {

    /** @param id the contact's */
    public record Customer(
            UUID id,
            @Nullable String name,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String taxId,
            Language language) {}

    /** @param onAccount whether goods leave before they are paid */
    public record Payment(
            int termsDays,
            LocalDate dueOn,
            boolean onAccount,
            @Nullable Instant paidAt) {}

    public static OrderDocument of(Order order) {
        return of(order, null);
    }

    /** @param paymentUrl where the customer pays online, or null where that is not possible */
    public static OrderDocument of(Order order, @Nullable String paymentUrl) {
        return new OrderDocument(
                order.number(),
                order.status(),
                order.lines(),
                order.subtotal(),
                order.tax(),
                order.total(),
                new Customer(
                        order.contactId(),
                        order.buyer().name(),
                        order.buyer().company(),
                        order.buyer().email(),
                        order.buyer().phone(),
                        order.buyer().taxId(),
                        order.buyer().language()),
                order.buyer().address(),
                order.purchaseOrder(),
                order.invoiceNumber(),
                order.approval(),
                new Payment(
                        order.terms().days(),
                        order.createdAt()
                                .atZone(TenantContext.current().timeZone())
                                .toLocalDate()
                                .plusDays(order.terms().days()),
                        order.terms().onAccount(),
                        order.terms().paidAt()),
                paymentUrl,
                order.conversationId(),
                order.createdAt(),
                order.history());
    }
}
