package dev.parley.commerce.checkout;

import dev.parley.commerce.Order;
import dev.parley.commerce.cart.Cart;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.order.NewOrder;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.order.Placement;
import dev.parley.commerce.order.Placement.LineChange;
import dev.parley.commerce.order.Wanted;
import dev.parley.conversation.VisitorSessions.VisitorSession;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes an order of a cart in one go, for a client that has asked the buyer everything itself. */
@Component
public class CartCheckout {

    private final Carts carts;
    private final Orders orders;
    private final KnownBuyers buyers;

    CartCheckout(Carts carts, Orders orders, KnownBuyers buyers) {
        this.carts = carts;
        this.orders = orders;
        this.buyers = buyers;
    }

    /**
     * The order of that checkout, placed now or placed before; the cart is empty afterwards.
     *
     * @param language the buyer is written to in, or null for the tenant's
     * @throws ProblemException (409) when the cart is empty or cannot be had as it is
     */
    public Order order(VisitorSession visitor, Details details, @Nullable Language language, UUID checkoutId) {
        Optional<Order> before = orders.findByCheckout(checkoutId);
        if (before.isPresent()) {
            return before.get();
        }
        UUID pricedFor = visitor.verified() ? visitor.contactId() : null;
        String number = number(visitor, pricedFor);
        Language spoken =
                Objects.requireNonNullElse(language, TenantContext.current().language());
        return carts.change(visitor.conversationId(), pricedFor, cart -> {
            NewOrder wanted = new NewOrder(
                    Ids.next(),
                    number,
                    visitor.contactId(),
                    visitor.conversationId(),
                    checkoutId,
                    visitor.verified(),
                    wanted(cart.cart()),
                    details.buyer(spoken),
                    details.value(Field.PURCHASE_ORDER),
                    null,
                    "customer");
            Order order = placed(orders.place(wanted), wanted);
            buyers.learn(visitor.contactId(), order.buyer());
            cart.clear();
            return order;
        });
    }

    /** Numbers are not spent on what cannot become an order. */
    private String number(VisitorSession visitor, @Nullable UUID pricedFor) {
        if (carts.current(visitor.conversationId(), pricedFor).isEmpty()) {
            throw new ProblemException(ErrorCode.CONFLICT, "the cart is empty");
        }
        return orders.nextNumber();
    }

    static List<Wanted> wanted(Cart cart) {
        return cart.lines().stream()
                .map(line -> new Wanted(line.sku(), line.quantity()))
                .toList();
    }

    private static Order placed(Placement placement, NewOrder wanted) {
        return switch (placement) {
            case Placement.Placed placed -> placed.order();
            case Placement.Changed changed ->
                throw new ProblemException(
                        ErrorCode.CONFLICT,
                        "the cart cannot be had as it is",
                        changed.lines().stream()
                                .map(change -> problem(change, wanted))
                                .toList());
            case Placement.Refused refused -> throw new ProblemException(ErrorCode.CONFLICT, objection(refused));
        };
    }

    private static FieldProblem problem(LineChange change, NewOrder wanted) {
        List<String> skus = wanted.lines().stream().map(Wanted::sku).toList();
        String pointer = "/cart/lines/" + skus.indexOf(change.sku());
        return new FieldProblem(
                pointer,
                switch (change.kind()) {
                    case GONE -> change.sku() + " is no longer sold";
                    case STOCK ->
                        "%s: %s wanted, %s in stock"
                                .formatted(
                                        change.sku(),
                                        change.wanted().toPlainString(),
                                        Objects.requireNonNull(change.now())
                                                .stock()
                                                .toPlainString());
                    case PRICE -> change.sku() + " costs " + change.price() + " now";
                });
    }

    private static String objection(Placement.Refused refused) {
        return switch (refused.reason()) {
            case EMPTY -> "the cart is empty";
            case MIXED_CURRENCIES -> "the cart has prices in more than one currency";
            case BELOW_MINIMUM -> "the least an order may come to is " + refused.limit();
            case OVER_CREDIT -> "this order would go beyond the credit limit of " + refused.limit();
        };
    }
}
