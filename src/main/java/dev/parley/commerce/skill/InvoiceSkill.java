package dev.parley.commerce.skill;

import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.checkout.CheckoutWords;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells where the invoice of an own order goes; to another address than the order's it never goes. */
@Component
@Order(12)
class InvoiceSkill implements Skill {

    static final String INVOICE = "ORDER_INVOICE";

    private static final String NAME = "invoice";
    private static final int WORDS = 12;

    private final OwnOrders own;
    private final OrderReplies replies;
    private final CheckoutWords words;

    InvoiceSkill(OwnOrders own, OrderReplies replies, CheckoutWords words) {
        this.own = own;
        this.replies = replies;
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                INVOICE,
                "Tells where the invoice of the customer's latest order goes",
                Map.of(),
                Effect.READ,
                List.of("send me the invoice", "mándame la factura", "bill bhej do")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        boolean meant = words.says(turn, "invoice")
                && (words.says(turn, "fetch") || words.isOnly(turn, "invoice"))
                && turn.state().pending() == null
                && turn.text().strip().split("\\s+").length <= WORDS;
        return meant && ordered(turn).isPresent()
                ? List.of(Heard.inAll(new Command(INVOICE, Map.of(), Effect.READ)))
                : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return ordered(turn)
                .map(order -> {
                    String email = order.buyer().email();
                    return Outcome.of(
                            Coverage.SETTLED,
                            List.of(
                                    email == null
                                            ? replies.plain("invoice.nowhere", Map.of("number", order.number()), turn)
                                            : replies.plain(
                                                    "invoice.sent",
                                                    Map.of("number", order.number(), "email", email),
                                                    turn)));
                })
                .orElseGet(() -> Outcome.of(Coverage.UNKNOWN, List.of()));
    }

    private Optional<dev.parley.commerce.Order> ordered(TurnContext turn) {
        return own.list(turn).stream()
                .filter(order -> order.status() != OrderStatus.CANCELLED)
                .findFirst();
    }
}
