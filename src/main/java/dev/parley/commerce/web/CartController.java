package dev.parley.commerce.web;

import dev.parley.commerce.cart.Cart;
import dev.parley.commerce.cart.CartChange;
import dev.parley.commerce.cart.CartLine;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.conversation.VisitorSessions;
import dev.parley.conversation.VisitorSessions.VisitorSession;
import dev.parley.shared.ProblemException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A visitor's own cart; the secret of the session is the only right it takes. */
@RestController
@RequestMapping("/api/v1/cart")
class CartController {

    private final Carts carts;
    private final VisitorSessions sessions;

    CartController(Carts carts, VisitorSessions sessions) {
        this.carts = carts;
        this.sessions = sessions;
    }

    @GetMapping
    Cart show(@RequestParam("session_id") String sessionId) {
        VisitorSession visitor = sessions.session(sessionId);
        return carts.current(visitor.conversationId(), contact(visitor));
    }

    /** Puts units of a product in; more of one that is there already joins its line. */
    @PostMapping("/lines")
    Cart add(@RequestBody JsonNode body) {
        CartRequest request = CartRequest.adding(body, carts::isSold);
        return change(sessions.session(request.sessionId()), cart -> {
            CartChange change = cart.add(request.sku(), request.quantity());
            CartRefusals.refuse(change, "/sku", "/quantity");
        });
    }

    /** Sets how many a line has. */
    @PatchMapping("/lines/{line}")
    Cart set(@PathVariable int line, @RequestParam("session_id") String sessionId, @RequestBody JsonNode body) {
        CartRequest request = CartRequest.setting(body);
        return change(sessions.session(sessionId), cart -> {
            CartChange change = cart.set(line(cart, line).sku(), request.quantity());
            CartRefusals.refuse(change, "line", "/quantity");
        });
    }

    @DeleteMapping("/lines/{line}")
    Cart remove(@PathVariable int line, @RequestParam("session_id") String sessionId) {
        return change(
                sessions.session(sessionId),
                cart -> cart.remove(line(cart, line).sku()));
    }

    @DeleteMapping
    Cart clear(@RequestParam("session_id") String sessionId) {
        return change(sessions.session(sessionId), WorkingCart::clear);
    }

    private Cart change(VisitorSession visitor, Consumer<WorkingCart> change) {
        return carts.change(visitor.conversationId(), contact(visitor), cart -> {
            change.accept(cart);
            return cart.cart();
        });
    }

    private static CartLine line(WorkingCart cart, int number) {
        return cart.cart().lines().stream()
                .filter(line -> line.line() == number)
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("line"));
    }

    private static @Nullable UUID contact(VisitorSession visitor) {
        return visitor.verified() ? visitor.contactId() : null;
    }
}
