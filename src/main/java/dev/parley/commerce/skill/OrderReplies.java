package dev.parley.commerce.skill;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderChange;
import dev.parley.commerce.Prices;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.DisplayedList.Availability;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Ids;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of orders. */
@Component
class OrderReplies {

    static final String KIND = "orders";
    static final List<String> YES_OR_NO = List.of("commerce.checkout.yes", "commerce.checkout.no");
    private static final String PERSON = "handoff.offer";
    private static final int SHOWN = 5;
    private static final int LISTED = 100;

    private final Wording wording;

    OrderReplies(Wording wording) {
        this.wording = wording;
    }

    Statement one(Order order, TurnContext turn) {
        OrderChange last = order.history().getLast();
        String text = say(
                turn,
                "one",
                Map.of(
                        "number", order.number(),
                        "date", date(order.createdAt(), turn),
                        "status", status(order, turn),
                        "since", date(last.at(), turn),
                        "total", money(order.total(), turn)));
        List<String> lines = new ArrayList<>(List.of(text));
        order.lines().stream()
                .limit(SHOWN)
                .forEach(line ->
                        lines.add("- " + line.quantity().stripTrailingZeros().toPlainString() + " × " + line.name()));
        if (order.awaitsApproval()) {
            lines.add(say(turn, "approval", Map.of()));
        }
        return backed(order.number(), String.join("\n", lines));
    }

    Statement history(List<Order> orders, TurnContext turn) {
        List<String> lines = new ArrayList<>(List.of(say(turn, "history", Map.of())));
        orders.stream()
                .limit(SHOWN)
                .forEach(order -> lines.add(lines.size() + ". "
                        + say(
                                turn,
                                "history.line",
                                Map.of(
                                        "number", order.number(),
                                        "date", date(order.createdAt(), turn),
                                        "status", status(order, turn),
                                        "total", money(order.total(), turn)))));
        return backed(KIND, String.join("\n", lines));
    }

    DisplayedList list(List<Order> orders, TurnContext turn) {
        List<DisplayedList.Item> items = new ArrayList<>();
        orders.stream()
                .limit(SHOWN)
                .forEach(order -> items.add(new DisplayedList.Item(
                        items.size() + 1,
                        order.number(),
                        status(order, turn),
                        order.total(),
                        new Availability("unknown", null, order.createdAt()))));
        return new DisplayedList(
                Ids.next(),
                KIND,
                DisplayedList.EXACT,
                orders.size(),
                orders.stream().limit(LISTED).map(Order::number).toList(),
                items);
    }

    Statement said(String key, Order order, TurnContext turn) {
        return backed(order.number(), say(turn, key, numbers(order, turn)));
    }

    Question ask(String question, String key, Order order, TurnContext turn, List<String> quickReplies) {
        return new Question(
                question,
                say(turn, key, numbers(order, turn)),
                quickReplies.stream()
                        .map(reply -> wording.say(turn.language(), reply))
                        .toList(),
                Question.NEEDED);
    }

    Question person(TurnContext turn) {
        return new Question(
                PERSON,
                wording.say(turn.language(), "commerce.checkout.ask.person"),
                YES_OR_NO.stream()
                        .map(reply -> wording.say(turn.language(), reply))
                        .toList(),
                Question.NEEDED);
    }

    Statement plain(String key, Map<String, ?> arguments, TurnContext turn) {
        return backed(KIND, say(turn, key, arguments));
    }

    /** What is not theirs and what does not exist look the same. */
    Outcome unknown(@Nullable String number, TurnContext turn) {
        return Outcome.of(
                Coverage.SETTLED,
                List.of(
                        number == null
                                ? plain("none", Map.of(), turn)
                                : plain("unknown", Map.of("number", number), turn)));
    }

    String reply(String key, TurnContext turn) {
        return wording.say(turn.language(), key);
    }

    String text(String key, Map<String, ?> arguments, TurnContext turn) {
        return say(turn, key, arguments);
    }

    static Statement backed(String id, String text) {
        return new Statement(text, List.of(new Evidence.OfRecord("order", id, id, text, null, false)));
    }

    static String money(Money money, TurnContext turn) {
        return Prices.exact(money, turn.language(), turn.tenant().region());
    }

    private Map<String, String> numbers(Order order, TurnContext turn) {
        return Map.of("number", order.number(), "total", money(order.total(), turn));
    }

    private String status(Order order, TurnContext turn) {
        return say(turn, "status." + order.status().code(), Map.of());
    }

    private static String date(Instant at, TurnContext turn) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(turn.language().locale())
                .format(at.atZone(turn.tenant().timeZone()));
    }

    private String say(TurnContext turn, String key, Map<String, ?> arguments) {
        return wording.say(turn.language(), "commerce.order." + key, arguments);
    }
}
