package dev.parley.commerce.order;

import dev.parley.commerce.Approval;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderChange;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.OrderStatusChanged;
import dev.parley.commerce.catalogue.Stock;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Moves an order from one status to the next and tells everybody. Every call belongs in a transaction. */
@Component
class OrderProgress {

    private static final String KIND = "order";

    private final OrderRepository repository;
    private final Stock stock;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrderProgress(OrderRepository repository, Stock stock, ApplicationEventPublisher events, Clock clock) {
        this.repository = repository;
        this.stock = stock;
        this.events = events;
        this.clock = clock;
    }

    Order move(String number, OrderStatus next, String by) {
        if (next == OrderStatus.CANCELLED) {
            return cancel(number, by);
        }
        Order order = held(number);
        if (order.awaitsApproval()) {
            throw conflict("this order waits for approval");
        }
        if (!order.status().leadsTo(next, order.terms().onAccount())) {
            throw conflict("an order that is " + order.status().code() + " cannot become " + next.code());
        }
        if (next == OrderStatus.PAID) {
            repository.paid(order.id(), clock.instant());
        }
        return moved(order, next, by);
    }

    Order paid(String number, String by) {
        Order order = held(number);
        if (order.terms().paidAt() != null) {
            return order;
        }
        if (order.status() == OrderStatus.CANCELLED) {
            throw conflict("this order is cancelled");
        }
        repository.paid(order.id(), clock.instant());
        return order.status() == OrderStatus.PLACED ? moved(order, OrderStatus.PAID, by) : reread(order);
    }

    Order cancel(String number, String by) {
        Order order = find(number);
        Map<String, BigDecimal> amounts = new HashMap<>();
        order.lines().forEach(line -> amounts.merge(line.sku(), line.quantity(), BigDecimal::add));
        // The catalogue is held before the order, as where one is placed.
        Stock.Held products = stock.hold(amounts.keySet());
        Order current = held(number);
        if (current.status() == OrderStatus.CANCELLED) {
            return current;
        }
        if (!current.status().leadsTo(OrderStatus.CANCELLED, false)) {
            throw conflict("an order that is " + current.status().code() + " cannot be cancelled");
        }
        if (repository.tookStock(order.id())) {
            stock.move(products, amounts);
        }
        return moved(current, OrderStatus.CANCELLED, by);
    }

    Order approve(String number, String by) {
        Order order = held(number);
        if (order.status() == OrderStatus.CANCELLED || order.approval() == Approval.DECLINED) {
            throw conflict("this order is cancelled");
        }
        if (order.awaitsApproval()) {
            repository.approve(order.id(), Approval.APPROVED, clock.instant());
            events.publishEvent(new Act("order.approved", KIND, number, Map.of("by", by)));
        }
        return reread(order);
    }

    Order decline(String number, String by) {
        Order order = find(number);
        if (order.approval() == Approval.DECLINED) {
            return order;
        }
        if (!order.awaitsApproval()) {
            throw conflict("this order does not wait for approval");
        }
        Order cancelled = cancel(number, by);
        repository.approve(order.id(), Approval.DECLINED, clock.instant());
        return reread(cancelled);
    }

    private Order moved(Order order, OrderStatus next, String by) {
        Instant now = clock.instant();
        repository.move(order.id(), new OrderChange(next, now, by));
        Order changed = reread(order);
        events.publishEvent(new Act(
                "order." + next.code(),
                KIND,
                order.number(),
                Map.of("by", by, "before", order.status().code())));
        events.publishEvent(new OrderStatusChanged(changed, order.status()));
        return changed;
    }

    private Order reread(Order order) {
        return find(order.number());
    }

    private Order find(String number) {
        return repository.find(number).orElseThrow(() -> ProblemException.notFound(KIND));
    }

    private Order held(String number) {
        return repository.hold(number).orElseThrow(() -> ProblemException.notFound(KIND));
    }

    private static ProblemException conflict(String detail) {
        return new ProblemException(ErrorCode.CONFLICT, detail);
    }
}
