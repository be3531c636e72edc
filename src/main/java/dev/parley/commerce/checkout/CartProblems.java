package dev.parley.commerce.checkout;

import dev.parley.commerce.OrderLine;
import dev.parley.commerce.Product;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.order.Placement;
import dev.parley.commerce.order.Placement.Refused;
import dev.parley.commerce.order.Quote;
import dev.parley.commerce.order.Quotes;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reckons what the cart of a checkout costs now, and what stands against ordering it. */
@Component
class CartProblems {

    private final Carts carts;
    private final Catalogues catalogues;
    private final Quotes quotes;
    private final Orders orders;
    private final CheckoutReplies replies;

    CartProblems(Carts carts, Catalogues catalogues, Quotes quotes, Orders orders, CheckoutReplies replies) {
        this.carts = carts;
        this.catalogues = catalogues;
        this.quotes = quotes;
        this.orders = orders;
        this.replies = replies;
    }

    /** Why the cart cannot be ordered as it is, and what is asked about it. */
    record Problem(List<Statement> statements, Question question) {}

    Quote quote(TurnContext turn) {
        Catalogue catalogue = catalogues.current();
        return quotes.quote(
                CartCheckout.wanted(carts.working(turn).cart()),
                sku -> catalogue
                        .product(sku)
                        .map(product -> product.in(turn.language()))
                        .orElse(null),
                turn.verified() ? turn.contactId() : null);
    }

    /** What stands against ordering the cart as it is, and what to ask about it. */
    Optional<Problem> problem(Quote quote, TurnContext turn) {
        Catalogue catalogue = catalogues.current();
        List<Statement> missing = quote.lines().stream()
                .filter(line -> isShort(line, catalogue.product(line.sku()).orElse(null)))
                .map(line ->
                        replies.shortage(line, catalogue.product(line.sku()).orElse(null), turn))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(new Problem(missing, replies.adjust(turn)));
        }
        Optional<Refused> refused =
                refusal(quote, turn).filter(refusal -> refusal.reason() != Placement.Reason.BELOW_MINIMUM);
        return refused.map(
                refusal -> new Problem(List.of(replies.refused(refusal, quote, turn)), replies.person(turn)));
    }

    /** What is missing can be put into the cart, so it is only told. */
    Optional<Statement> tooLittle(Quote quote, TurnContext turn) {
        return refusal(quote, turn)
                .filter(refusal -> refusal.reason() == Placement.Reason.BELOW_MINIMUM)
                .map(refusal -> replies.refused(refusal, quote, turn));
    }

    private Optional<Refused> refusal(Quote quote, TurnContext turn) {
        return orders.refusal(quote, turn.contactId(), turn.verified());
    }

    /** Tells whose price is another than the one that was agreed to. */
    List<Statement> repriced(CheckoutMemory memory, Quote quote, TurnContext turn) {
        return quote.lines().stream()
                .flatMap(line -> Shown.price(memory.shown(), line)
                        .filter(before -> !before.equals(line.unitPrice().toString()))
                        .map(before -> replies.repriced(line, before, turn))
                        .stream())
                .toList();
    }

    void adjust(WorkingCart cart) {
        Catalogue catalogue = catalogues.current();
        cart.cart().lines().forEach(line -> {
            Product now = catalogue.product(line.sku()).orElse(null);
            if (now == null || !now.available()) {
                cart.remove(line.sku());
            } else if (now.stock().compareTo(line.quantity()) < 0) {
                cart.set(line.sku(), now.stock());
            }
        });
    }

    private static boolean isShort(OrderLine line, @Nullable Product now) {
        return now == null || now.stock().compareTo(line.quantity()) < 0;
    }
}
