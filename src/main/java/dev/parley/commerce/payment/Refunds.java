package dev.parley.commerce.payment;

import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.OrderStatusChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sees to it that somebody gives back what was paid for an order that is cancelled; nothing pays money out by itself. */
@Component
class Refunds {

    private final PaymentAlerts alerts;

    Refunds(PaymentAlerts alerts) {
        this.alerts = alerts;
    }

    @EventListener
    void on(OrderStatusChanged changed) {
        if (changed.order().status() == OrderStatus.CANCELLED
                && changed.order().terms().paidAt() != null) {
            alerts.refund(changed.order());
        }
    }
}
