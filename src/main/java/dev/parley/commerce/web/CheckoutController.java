package dev.parley.commerce.web;

import dev.parley.commerce.Order;
import dev.parley.commerce.checkout.CartCheckout;
import dev.parley.commerce.order.OrderDocument;
import dev.parley.commerce.payment.OrderDocuments;
import dev.parley.conversation.VisitorSessions;
import dev.parley.conversation.VisitorSessions.VisitorSession;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Makes an order of a visitor's cart; the secret of the session is the only right it takes. */
@RestController
@RequestMapping("/api/v1/checkout")
class CheckoutController {

    private final CartCheckout checkout;
    private final VisitorSessions sessions;
    private final OrderDocuments documents;

    CheckoutController(CartCheckout checkout, VisitorSessions sessions, OrderDocuments documents) {
        this.documents = documents;
        this.checkout = checkout;
        this.sessions = sessions;
    }

    @PostMapping
    ResponseEntity<OrderDocument> order(
            @RequestBody JsonNode body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        CheckoutForm form = CheckoutForm.of(body);
        VisitorSession visitor = sessions.session(form.sessionId());
        Order order = checkout.order(visitor, form.details(), form.language(), checkoutId(visitor, key));
        return ResponseEntity.created(URI.create("/api/v1/orders/" + order.number()))
                .body(documents.of(order));
    }

    /** The same key of the same session is the same checkout, even after an answer that was never kept. */
    private static UUID checkoutId(VisitorSession visitor, @Nullable String key) {
        return key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((visitor.conversationId() + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
