package dev.parley.commerce.payment;

import dev.parley.commerce.Order;
import dev.parley.commerce.order.OrderDocument;
import java.net.URI;
import org.springframework.stereotype.Component;

/** Orders as the interface shows them, with where they are paid. */
@Component
public class OrderDocuments {

    private final PayLinks links;

    OrderDocuments(PayLinks links) {
        this.links = links;
    }

    public OrderDocument of(Order order) {
        return OrderDocument.of(order, links.of(order).map(URI::toString).orElse(null));
    }
}
