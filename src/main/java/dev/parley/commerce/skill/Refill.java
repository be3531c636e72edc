package dev.parley.commerce.skill;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.Product;
import dev.parley.commerce.cart.CartChange;
import dev.parley.commerce.cart.CartLine;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fills a cart with what an earlier order had, as far as there is any, and says what is different today. */
@Component
class Refill {

    private final OrderReplies replies;

    Refill(OrderReplies replies) {
        this.replies = replies;
    }

    List<Statement> fill(WorkingCart cart, Order order, TurnContext turn) {
        List<String> missing = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (OrderLine line : order.lines()) {
            if (put(cart, line, notes, turn).isEmpty()) {
                missing.add(line.name());
            } else {
                repriced(cart, line, notes, turn);
            }
        }
        boolean isNone = missing.size() == order.lines().size();
        List<String> said = isNone ? none(order, notes, turn) : done(cart, order, notes, missing, turn);
        return List.of(OrderReplies.backed(order.number(), String.join("\n", said)));
    }

    private List<String> none(Order order, List<String> notes, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(replies.text("reorder.none", Map.of("number", order.number()), turn));
        lines.addAll(notes);
        return lines;
    }

    private List<String> done(
            WorkingCart cart, Order order, List<String> notes, List<String> missing, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(replies.text("reorder.done", Map.of("number", order.number()), turn));
        cart.cart().lines().forEach(line -> lines.add(line(line, turn)));
        lines.addAll(notes);
        if (!missing.isEmpty()) {
            lines.add(replies.text("reorder.missing", Map.of("names", String.join(", ", missing)), turn));
        }
        String total = OrderReplies.money(cart.cart().total(), turn);
        lines.add(replies.text("reorder.total", Map.of("total", total), turn));
        return lines;
    }

    private static String line(CartLine line, TurnContext turn) {
        return line.line() + ". " + line.quantity().toPlainString() + " × " + line.name() + " = "
                + OrderReplies.money(line.total(), turn);
    }

    /** Puts a line in, or as much of it as there is; empty when there is none. */
    private Optional<Product> put(WorkingCart cart, OrderLine line, List<String> notes, TurnContext turn) {
        return switch (cart.add(line.sku(), line.quantity())) {
            case CartChange.Changed changed -> Optional.of(changed.product());
            case CartChange.Refused refused -> {
                Product product = refused.product();
                BigDecimal left = refused.limit().subtract(cart.quantity(line.sku()));
                boolean some = product != null
                        && refused.reason() == CartChange.Reason.STOCK
                        && left.signum() > 0
                        && cart.set(line.sku(), refused.limit()) instanceof CartChange.Changed;
                if (some) {
                    notes.add(replies.text(
                            "reorder.less",
                            Map.of("name", line.name(), "stock", refused.limit().toPlainString()),
                            turn));
                }
                yield some ? Optional.ofNullable(product) : Optional.empty();
            }
        };
    }

    private void repriced(WorkingCart cart, OrderLine before, List<String> notes, TurnContext turn) {
        cart.cart().lines().stream()
                .filter(line -> line.sku().equals(before.sku()))
                .map(CartLine::unitPrice)
                .filter(now -> !now.equals(before.unitPrice()))
                .forEach(now -> notes.add(replies.text(
                        "reorder.price",
                        Map.of(
                                "name", before.name(),
                                "now", OrderReplies.money(now, turn),
                                "before", OrderReplies.money(before.unitPrice(), turn)),
                        turn)));
    }
}
