package dev.parley.commerce.checkout;

import dev.parley.commerce.Order;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.order.NewOrder;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.order.Placement.Placed;
import dev.parley.commerce.order.Quote;
import dev.parley.commerce.payment.OrderDocuments;
import dev.parley.conversation.skill.LateBlock;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Ids;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** The end of a checkout: the order, stored with the turn that agreed to it. */
@Component
class CheckoutClosing {

    private final Carts carts;
    private final Orders orders;
    private final KnownBuyers buyers;
    private final CheckoutReplies replies;
    private final OrderDocuments documents;

    CheckoutClosing(Carts carts, Orders orders, KnownBuyers buyers, CheckoutReplies replies, OrderDocuments documents) {
        this.documents = documents;
        this.carts = carts;
        this.orders = orders;
        this.buyers = buyers;
        this.replies = replies;
    }

    /** Orders what was agreed to; where the records have changed by then, the turn is worked out again on the new ones. */
    Outcome order(CheckoutMemory memory, Quote agreed, TurnContext turn) {
        WorkingCart cart = carts.working(turn);
        NewOrder wanted = new NewOrder(
                Ids.next(),
                orders.nextNumber(),
                turn.contactId(),
                turn.conversationId(),
                Objects.requireNonNull(memory.id()),
                turn.verified(),
                CartCheckout.wanted(cart.cart()),
                memory.details().buyer(turn.language()),
                memory.details().value(Field.PURCHASE_ORDER),
                agreed,
                "customer");
        Order order = orders.preview(wanted, agreed);
        LateBlock shown = new LateBlock(documents.of(order));
        cart.clear();
        return Outcome.of(Coverage.SETTLED, List.of(replies.done(order, turn)))
                .withBlock(CheckoutBlock.NAME, new CheckoutBlock(Step.DONE, order.number()))
                .withBlock("order", shown)
                .withBlock("cart", cart.cart())
                .withMemory(memory.ordered(order.number(), turn.state().turns()).write())
                .withEffect(() -> {
                    shown.settle(documents.of(placed(wanted)));
                    buyers.learn(wanted.contactId(), wanted.buyer());
                    cart.save();
                });
    }

    private Order placed(NewOrder wanted) {
        if (orders.place(wanted) instanceof Placed(Order order, boolean again)
                && order.number().equals(wanted.number())) {
            return order;
        }
        throw new OptimisticLockingFailureException("what was agreed to has changed");
    }
}
