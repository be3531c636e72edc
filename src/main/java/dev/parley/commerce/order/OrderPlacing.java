package dev.parley.commerce.order;

import dev.parley.commerce.Approval;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderChange;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.OrderPlaced;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Pricing;
import dev.parley.commerce.catalogue.Stock;
import dev.parley.commerce.order.Placement.Changed;
import dev.parley.commerce.order.Placement.Kind;
import dev.parley.commerce.order.Placement.LineChange;
import dev.parley.commerce.order.Placement.Placed;
import dev.parley.shared.Act;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Places one order within the caller's transaction. */
@Component
class OrderPlacing {

    private final OrderRepository repository;
    private final OrderLimits limits;
    private final Stock stock;
    private final Quotes quotes;
    private final Pricing pricing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderPlacing(
            OrderRepository repository,
            OrderLimits limits,
            Stock stock,
            Quotes quotes,
            Pricing pricing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.limits = limits;
        this.stock = stock;
        this.quotes = quotes;
        this.pricing = pricing;
        this.events = events;
        this.clock = clock;
    }

    Placement place(NewOrder wanted) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        wanted.lines().forEach(line -> amounts.merge(line.sku(), line.quantity(), BigDecimal::add));
        Stock.Held held = stock.hold(amounts.keySet());
        Optional<Order> already = repository.findByCheckout(wanted.checkoutId());
        if (already.isPresent()) {
            return new Placed(already.get(), true);
        }
        List<LineChange> changes = changes(wanted, amounts, held.products());
        if (!changes.isEmpty()) {
            return new Changed(changes);
        }
        if (limits.areCurrenciesMixed(held.products().values())) {
            return new Placement.Refused(Placement.Reason.MIXED_CURRENCIES, null);
        }
        Quote quote = quotes.quote(wanted.lines(), sku -> named(held.products().get(sku), wanted), wanted.pricedFor());
        Quote agreed = wanted.agreed();
        if (agreed != null && !agreed.total().equals(quote.total())) {
            return new Changed(List.of());
        }
        Optional<Placement.Refused> refusal = limits.refusal(quote, wanted.contactId(), wanted.verified());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Map<String, BigDecimal> taken = new LinkedHashMap<>();
        amounts.forEach((sku, amount) -> taken.put(sku, amount.negate()));
        stock.move(held, taken);
        return new Placed(store(wanted, quote), false);
    }

    /** As the buyer was shown it. */
    private static @Nullable Product named(@Nullable Product product, NewOrder wanted) {
        return product == null ? null : product.in(wanted.buyer().language());
    }

    private Order store(NewOrder wanted, Quote quote) {
        Order order = order(wanted, quote, clock.instant());
        if (!repository.insert(order, wanted.checkoutId(), true)) {
            throw new DuplicateKeyException("an order of this number or checkout exists");
        }
        events.publishEvent(new Act("order.placed", "order", order.number(), Map.of("by", wanted.by())));
        events.publishEvent(new OrderPlaced(order));
        return repository.find(order.number()).orElse(order);
    }

    /** The order as it will be stored. */
    Order order(NewOrder wanted, Quote quote, Instant now) {
        boolean approvalNeeded = limits.needsApproval(quote.total());
        return new Order(
                wanted.id(),
                wanted.number(),
                OrderStatus.PLACED,
                wanted.contactId(),
                wanted.conversationId(),
                quote.lines(),
                quote.subtotal(),
                quote.tax(),
                quote.total(),
                wanted.buyer(),
                approvalNeeded ? Approval.PENDING : null,
                limits.terms(wanted.contactId(), wanted.verified()),
                wanted.purchaseOrder(),
                null,
                now,
                List.of(new OrderChange(OrderStatus.PLACED, now, wanted.by())));
    }

    /** What is gone, short, or dearer or cheaper than agreed. */
    private List<LineChange> changes(NewOrder wanted, Map<String, BigDecimal> amounts, Map<String, Product> products) {
        List<LineChange> changes = new ArrayList<>();
        amounts.forEach((sku, amount) -> {
            Product product = products.get(sku);
            if (product == null) {
                changes.add(new LineChange(Kind.GONE, sku, amount, null, null));
            } else if (product.stock().compareTo(amount) < 0) {
                changes.add(new LineChange(Kind.STOCK, sku, amount, product, null));
            }
        });
        Quote agreed = wanted.agreed();
        if (agreed != null) {
            for (OrderLine line : agreed.lines()) {
                Product product = products.get(line.sku());
                if (product != null) {
                    Money price = pricing.unitPrice(product, line.quantity(), wanted.pricedFor());
                    if (!price.equals(line.unitPrice())) {
                        changes.add(new LineChange(Kind.PRICE, line.sku(), line.quantity(), product, price));
                    }
                }
            }
        }
        return changes;
    }
}
