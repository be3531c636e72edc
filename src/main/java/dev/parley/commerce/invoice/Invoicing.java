package dev.parley.commerce.invoice;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderPlaced;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.OrderStatusChanged;
import dev.parley.commerce.order.Orders;
import dev.parley.shared.Act;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Gives every order its invoice in the transaction that stores the order, and every cancelled one its credit note. An
 * order that waits for approval is invoiced when it is approved.
 */
@Component
class Invoicing {

    private final InvoiceRepository repository;
    private final Orders orders;
    private final InvoiceWorker worker;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Invoicing(
            InvoiceRepository repository,
            Orders orders,
            InvoiceWorker worker,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.orders = orders;
        this.worker = worker;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(OrderPlaced placed) {
        if (!placed.order().awaitsApproval()) {
            invoice(placed.order());
        }
    }

    @EventListener(condition = "#act.name() == 'order.approved'")
    void on(Act act) {
        orders.find(act.id()).ifPresent(this::invoice);
    }

    @EventListener
    void on(OrderStatusChanged changed) {
        if (changed.order().status() == OrderStatus.CANCELLED) {
            repository.find(changed.order().id(), InvoiceKind.INVOICE).ifPresent(this::takeBack);
        }
    }

    private void invoice(Order order) {
        Tenant tenant = TenantContext.current();
        LocalDate today = today(tenant);
        Invoice invoice = new Draft(tenant, order, today).invoice(number(InvoiceKind.INVOICE, today));
        keep(invoice);
        orders.invoiced(order.id(), invoice.number());
    }

    private void takeBack(Invoice invoice) {
        LocalDate today = today(TenantContext.current());
        keep(Draft.creditNote(invoice, number(InvoiceKind.CREDIT_NOTE, today), today));
    }

    private void keep(Invoice invoice) {
        repository.insert(invoice, clock.instant());
        events.publishEvent(new Act(
                invoice.isCreditNote() ? "credit_note.issued" : "invoice.issued",
                "invoice",
                invoice.number(),
                Map.of("order", invoice.orderNumber())));
        worker.wakeAfterCommit();
    }

    private String number(InvoiceKind kind, LocalDate today) {
        String series = kind.series() + "-" + today.getYear();
        return "%s-%05d".formatted(series, repository.next(series));
    }

    private LocalDate today(Tenant tenant) {
        return LocalDate.ofInstant(clock.instant(), tenant.timeZone());
    }
}
