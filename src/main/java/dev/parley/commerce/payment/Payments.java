package dev.parley.commerce.payment;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.order.Orders;
import dev.parley.shared.Act;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the orders of the tenant that is bound be paid online, and notes when they were. */
@Component
public class Payments {

    private static final Logger LOG = LoggerFactory.getLogger(Payments.class);
    /** A page that ends sooner is not worth sending a customer to. */
    private static final long LEAST_SECONDS = 120;

    private final PaymentRepository repository;
    private final List<PaymentProvider> providers;
    private final PaymentAlerts alerts;
    private final Orders orders;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(
            PaymentRepository repository,
            List<PaymentProvider> providers,
            PaymentAlerts alerts,
            Orders orders,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.providers = List.copyOf(providers);
        this.alerts = alerts;
        this.orders = orders;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.clock = clock;
    }

    /** Whether an order can be paid online now. */
    public static boolean isPayable(Order order) {
        return order.terms().paidAt() == null
                && order.status() != OrderStatus.CANCELLED
                && !order.awaitsApproval()
                && order.total().minor() > 0;
    }

    /** Whether the tenant takes payments online. */
    public boolean areTaken() {
        return providers.stream().anyMatch(PaymentProvider::isConfigured);
    }

    /**
     * Where a customer pays an order: the page that was made for it, or a new one.
     *
     * @param back this server's own page about the payment
     * @return empty when the provider cannot be reached, or the order is not to be paid
     */
    public Optional<URI> page(Order order, URI back) {
        if (!isPayable(order)) {
            return Optional.empty();
        }
        // Pages end in real time, whatever the application's clock shows.
        Instant soon = Instant.now().plusSeconds(LEAST_SECONDS);
        Optional<URI> open = Objects.requireNonNull(transaction.execute(status -> repository.open(order.id(), soon)));
        return open.isPresent()
                ? open
                : providers.stream()
                        .filter(PaymentProvider::isConfigured)
                        .findFirst()
                        .flatMap(provider -> fresh(provider, order, back));
    }

    private Optional<URI> fresh(PaymentProvider provider, Order order, URI back) {
        Tenant tenant = TenantContext.current();
        int attempt = 1 + Objects.requireNonNull(transaction.execute(status -> repository.requests(order.id())));
        Payable payable = new Payable(
                order.number(),
                tenant.slug(),
                tenant.name() + " · " + order.number(),
                order.total(),
                order.buyer().email(),
                order.buyer().language(),
                attempt,
                URI.create(back + "?done"),
                URI.create(back + "?back"));
        return switch (provider.page(payable)) {
            case PaymentPage.Ready ready -> {
                transaction.executeWithoutResult(
                        status -> repository.keep(order.id(), provider.name(), ready, clock.instant()));
                yield Optional.of(ready.url());
            }
            case PaymentPage.Unavailable(String reason) -> {
                LOG.warn("No page to pay {} on: {}", order.number(), reason);
                yield Optional.empty();
            }
        };
    }

    /** Takes what a provider tells; told again it changes nothing. */
    public void take(PaymentEvent event) {
        transaction.executeWithoutResult(status -> {
            if (repository.note(event, clock.instant())) {
                repository.outcome(event, apply(event));
            }
        });
    }

    private String apply(PaymentEvent event) {
        return switch (event.meaning()) {
            case PAID -> paid(event);
            case UNDER_WAY -> closed(event, "under_way");
            case FAILED -> closed(event, "failed");
            case EXPIRED -> closed(event, "expired");
            case OTHER -> "ignored";
        };
    }

    private String closed(PaymentEvent event, String status) {
        repository.close(event, status);
        return status;
    }

    private String paid(PaymentEvent event) {
        repository.close(event, "paid");
        Optional<Order> order = event.order() == null ? Optional.empty() : orders.find(event.order());
        if (order.isEmpty()) {
            return doubted(event, "there is no such order");
        }
        if (!order.get().total().equals(event.amount())) {
            return doubted(event, "the order comes to " + order.get().total() + ", paid was " + event.amount());
        }
        if (order.get().status() == OrderStatus.CANCELLED) {
            return doubted(event, "the order is cancelled, so the money is to be given back");
        }
        if (order.get().terms().paidAt() != null) {
            return doubted(event, "the order was paid before");
        }
        orders.paid(order.get().number(), event.provider());
        return "paid";
    }

    /** Money came that fits no order; a person has to look at it. */
    private String doubted(PaymentEvent event, String why) {
        LOG.warn("Payment {} of {} is in doubt: {}", event.reference(), event.order(), why);
        events.publishEvent(new Act(
                "payment.doubted",
                "payment",
                event.reference(),
                Map.of("order", String.valueOf(event.order()), "why", why)));
        alerts.doubted(event, why);
        return "doubted: " + why;
    }
}
