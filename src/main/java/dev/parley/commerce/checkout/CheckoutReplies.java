package dev.parley.commerce.checkout;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.Prices;
import dev.parley.commerce.Product;
import dev.parley.commerce.order.Placement.Refused;
import dev.parley.commerce.order.Quote;
import dev.parley.commerce.payment.PayLinks;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a checkout says and asks. */
@Component
class CheckoutReplies {

    static final String CHANGE = "checkout.change";
    static final String ADJUST = "checkout.stock_offer";
    static final String PERSON = "handoff.offer";
    /** Above whatever else a skill would like to know. */
    private static final int URGENCY = Question.NEEDED + 50;

    private final Wording wording;
    private final PayLinks links;

    CheckoutReplies(Wording wording, PayLinks links) {
        this.wording = wording;
        this.links = links;
    }

    /** The question of a step that waits for a detail. */
    Question ask(Step step, @Nullable String storedAddress, TurnContext turn) {
        if (step == Step.ADDRESS && storedAddress != null) {
            String text = say(turn, "ask.address.stored", Map.of("address", storedAddress.replace("\n", ", ")));
            return new Question(step.question(), text, yesOrNo(turn), URGENCY);
        }
        return new Question(step.question(), say(turn, "ask." + step.code()), List.of(), URGENCY);
    }

    Question confirm(Quote quote, TurnContext turn) {
        String text = say(turn, "ask.confirm", Map.of("total", money(quote.total(), turn)));
        return new Question(Step.CONFIRM.question(), text, yesOrNo(turn), URGENCY);
    }

    /** Asked when something else of the same turn has changed what the order comes to. */
    Question confirmChanged(Quote quote, TurnContext turn) {
        String text = say(turn, "ask.confirm.changed", Map.of("total", money(quote.total(), turn)));
        return new Question(Step.CONFIRM.question(), text, yesOrNo(turn), URGENCY);
    }

    Question whatToChange(TurnContext turn) {
        return new Question(CHANGE, say(turn, "ask.change"), List.of(), URGENCY);
    }

    Question adjust(TurnContext turn) {
        return new Question(ADJUST, say(turn, "ask.adjust"), yesOrNo(turn), URGENCY);
    }

    /** Lines, taxes, total and what is known of the buyer. */
    Statement summary(Quote quote, Details details, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(say(turn, "summary"));
        for (OrderLine line : quote.lines()) {
            lines.add(line.line() + ". "
                    + say(
                            turn,
                            "summary.line",
                            Map.of(
                                    "quantity", quantity(line.quantity(), turn),
                                    "name", line.name() + " (" + line.sku() + ")",
                                    "price", money(line.unitPrice(), turn),
                                    "total", money(line.total(), turn))));
        }
        if (quote.tax().minor() != 0) {
            lines.add(say(turn, "summary.subtotal", Map.of("amount", money(quote.subtotal(), turn))));
            lines.add(say(turn, "summary.tax", Map.of("amount", money(quote.tax(), turn))));
        }
        lines.add(say(turn, "summary.total", Map.of("amount", money(quote.total(), turn))));
        for (Field field : Field.values()) {
            String value = details.value(field);
            if (value != null) {
                lines.add(say(turn, "summary." + field.code(), Map.of("value", value.replace("\n", ", "))));
            }
        }
        return backed(String.join("\n", lines), "order", turn);
    }

    Statement done(Order order, TurnContext turn) {
        List<String> said = new ArrayList<>();
        said.add(say(turn, "done", Map.of("number", order.number(), "total", money(order.total(), turn))));
        if (order.awaitsApproval()) {
            said.add(say(turn, "done.approval"));
        }
        if (order.buyer().email() != null) {
            said.add(say(turn, "done.email", Map.of("email", order.buyer().email())));
        }
        if (order.terms().days() > 0) {
            said.add(say(
                    turn,
                    "done.terms",
                    Map.of("days", Integer.toString(order.terms().days()))));
        }
        links.of(order)
                .map(url -> wording.say(turn.language(), "commerce.invoice.paying.link", Map.of("url", url.toString())))
                .ifPresent(said::add);
        return backed(String.join(" ", said), "order", turn);
    }

    Statement already(Order order, TurnContext turn) {
        String text = say(turn, "already", Map.of("number", order.number(), "total", money(order.total(), turn)));
        return backed(text, "order", turn);
    }

    Statement bad(Field field, TurnContext turn) {
        return Statement.plain(say(turn, "bad." + field.code()));
    }

    Statement refused(Refused refused, Quote quote, TurnContext turn) {
        Money limit = refused.limit();
        String text = say(
                turn,
                "refused." + refused.reason().name().toLowerCase(Locale.ROOT),
                Map.of("limit", limit == null ? "" : money(limit, turn), "total", money(quote.subtotal(), turn)));
        return backed(text, "order", turn);
    }

    Question person(TurnContext turn) {
        return new Question(PERSON, say(turn, "ask.person"), yesOrNo(turn), URGENCY);
    }

    Statement shortage(OrderLine line, @Nullable Product now, TurnContext turn) {
        String text = now == null || !now.available()
                ? say(turn, "changed.gone", Map.of("name", line.name()))
                : say(
                        turn,
                        "changed.stock",
                        Map.of(
                                "name", line.name(),
                                "stock", quantity(now.stock(), turn),
                                "wanted", quantity(line.quantity(), turn)));
        return backed(text, "inventory", turn);
    }

    Statement repriced(OrderLine line, String before, TurnContext turn) {
        String[] parts = before.split(" ", -1);
        String old = parts.length == 2 ? money(Money.of(parts[0], parts[1]), turn) : before;
        String text = say(
                turn,
                "changed.price",
                Map.of("name", line.name(), "before", old, "now", money(line.unitPrice(), turn)));
        return backed(text, "product", turn);
    }

    Statement plain(String key, TurnContext turn) {
        return Statement.plain(say(turn, key));
    }

    private Statement backed(String text, String kind, TurnContext turn) {
        return new Statement(
                text, List.of(new Evidence.OfRecord(kind, "checkout", say(turn, "summary"), text, null, false)));
    }

    private List<String> yesOrNo(TurnContext turn) {
        return List.of(say(turn, "yes"), say(turn, "no"));
    }

    private static String money(Money money, TurnContext turn) {
        return Prices.exact(money, turn.language(), turn.tenant().region());
    }

    private static String quantity(BigDecimal quantity, TurnContext turn) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return plain.scale() <= 0
                ? Prices.number(
                        plain.longValue(), turn.language(), turn.tenant().region())
                : plain.toPlainString();
    }

    private String say(TurnContext turn, String key) {
        return say(turn, key, Map.of());
    }

    private String say(TurnContext turn, String key, Map<String, ?> arguments) {
        return wording.say(turn.language(), "commerce.checkout." + key, arguments);
    }
}
