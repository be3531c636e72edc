package dev.parley.commerce.web;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.order.OrderDocument;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.payment.OrderDocuments;
import dev.parley.conversation.VisitorSessions;
import dev.parley.identity.Callers;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Staff confirm that money has come in for what a visitor ordered in chat. */
@RestController
class PaymentConfirmController {

    private static final int MOST_ORDERS = 100;

    private final Orders orders;
    private final VisitorSessions sessions;
    private final OrderDocuments documents;

    PaymentConfirmController(Orders orders, VisitorSessions sessions, OrderDocuments documents) {
        this.orders = orders;
        this.sessions = sessions;
        this.documents = documents;
    }

    /** Confirmed twice is confirmed once. */
    @PostMapping("/api/v1/chat/payment-confirm")
    OrderDocument confirm(@RequestBody JsonNode body) {
        PaymentConfirmation confirmation = PaymentConfirmation.of(body);
        String session = confirmation.sessionId();
        String number = confirmation.orderNumber();
        String paid = session == null ? number : ordered(session, number);
        return documents.of(orders.paid(paid, Callers.current().label()));
    }

    private String ordered(String session, String number) {
        List<Order> placed = orders.ofConversation(sessions.session(session).conversationId(), MOST_ORDERS).stream()
                .filter(order ->
                        number.isEmpty() ? isOpen(order) : order.number().equals(number))
                .toList();
        if (placed.isEmpty()) {
            throw ProblemException.notFound("order");
        }
        if (placed.size() > 1) {
            throw new ProblemException(
                    ErrorCode.CONFLICT, "several orders of this session are open: name one by order_number");
        }
        return placed.getFirst().number();
    }

    private static boolean isOpen(Order order) {
        return order.terms().paidAt() == null && order.status() != OrderStatus.CANCELLED;
    }
}
