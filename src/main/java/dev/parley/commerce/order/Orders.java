package dev.parley.commerce.order;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The orders of the bound tenant. What changes one runs in the caller's transaction, or in one of its own. */
@Component
public class Orders {

    private final OrderRepository repository;
    private final OrderNumbers numbers;
    private final OrderPlacing placing;
    private final OrderLimits limits;
    private final OrderProgress progress;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Orders(
            OrderRepository repository,
            OrderNumbers numbers,
            OrderPlacing placing,
            OrderLimits limits,
            OrderProgress progress,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.numbers = numbers;
        this.placing = placing;
        this.limits = limits;
        this.progress = progress;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A number for a new order. One that is never used is no harm. */
    public String nextNumber() {
        return numbers.next();
    }

    /**
     * Places an order: checks stock, prices and limits against the records as they are in this transaction, takes the
     * stock, stores the order and publishes {@link dev.parley.commerce.OrderPlaced}; all of it or nothing. A checkout that
     * has its order already is answered with that.
     */
    public Placement place(NewOrder order) {
        return inTransaction(() -> placing.place(order));
    }

    /** The order as it would be stored now, without storing it. */
    public Order preview(NewOrder order, Quote quote) {
        return inTransaction(() -> placing.order(order, quote, clock.instant()));
    }

    /** Why an order of that sum would not be taken, if so. */
    public Optional<Placement.Refused> refusal(Quote quote, UUID contactId, boolean verified) {
        return inTransaction(() -> limits.refusal(quote, contactId, verified));
    }

    public Optional<Order> find(String number) {
        return inTransaction(() -> repository.find(number));
    }

    public Optional<Order> find(UUID id) {
        return inTransaction(() -> repository.find(id));
    }

    /** The order that a checkout has led to. */
    public Optional<Order> findByCheckout(UUID checkoutId) {
        return inTransaction(() -> repository.findByCheckout(checkoutId));
    }

    /** @throws ProblemException (404) when the tenant has no such order */
    public Order order(String number) {
        return find(number).orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "order not found"));
    }

    /** Newest first. */
    public Page<Order> list(OrderFilter filter, PageRequest page) {
        OrderPosition after = OrderPosition.after(page);
        List<Order> found = inTransaction(() -> repository.list(filter, after, page.limit() + 1));
        return page.page(found, order -> OrderPosition.of(order).cursor());
    }

    /** The newest orders of a contact. */
    public List<Order> ofContact(UUID contactId, int most) {
        return list(OrderFilter.ofContact(contactId), new PageRequest(most, null))
                .items();
    }

    /** The newest orders that were placed in a conversation. */
    public List<Order> ofConversation(UUID conversationId, int most) {
        return inTransaction(() -> repository.ofConversation(conversationId, most));
    }

    /**
     * Moves an order on.
     *
     * @throws ProblemException (404) when there is none, (409) when it cannot go there from where it is
     */
    public Order move(String number, OrderStatus next, String by) {
        return inTransaction(() -> progress.move(number, next, by));
    }

    /**
     * Notes that an order was paid. One whose goods left on account keeps its status; one paid already is left as it is.
     *
     * @throws ProblemException (404) when there is none, (409) when it is cancelled
     */
    public Order paid(String number, String by) {
        return inTransaction(() -> progress.paid(number, by));
    }

    /**
     * Cancels an order and gives its stock back. One that is cancelled already stays as it is.
     *
     * @throws ProblemException (404) when there is none, (409) when it has left the house
     */
    public Order cancel(String number, String by) {
        return inTransaction(() -> progress.cancel(number, by));
    }

    /**
     * Agrees to an order that waits for it; one that does not wait stays as it is.
     *
     * @throws ProblemException (404) when there is none, (409) when it was declined or cancelled
     */
    public Order approve(String number, String by) {
        return inTransaction(() -> progress.approve(number, by));
    }

    /**
     * Declines an order that waits for approval, which cancels it.
     *
     * @throws ProblemException (404) when there is none, (409) when it does not wait for approval
     */
    public Order decline(String number, String by) {
        return inTransaction(() -> progress.decline(number, by));
    }

    /** Notes the number of the invoice that was made for an order. */
    public void invoiced(UUID orderId, String invoiceNumber) {
        transaction.executeWithoutResult(status -> repository.invoiced(orderId, invoiceNumber));
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
