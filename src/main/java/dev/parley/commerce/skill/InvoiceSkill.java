package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.checkout.CheckoutWords;
import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.InvoiceKind;
import dev.parley.commerce.invoice.InvoicePost;
import dev.parley.commerce.invoice.InvoicePost.Standing;
import dev.parley.commerce.invoice.Invoices;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Sends the invoice of an own order again; to another address than the order's it never goes. */
@Component
@Order(12)
class InvoiceSkill implements Skill {

    static final String INVOICE = "ORDER_INVOICE";

    private static final String NAME = "invoice";
    private static final int WORDS = 30;

    private final Catalogues catalogues;
    private final OwnOrders own;
    private final Invoices invoices;
    private final InvoicePost post;
    private final OrderReplies replies;
    private final CheckoutWords words;
    private final IdentityCheck identity;

    InvoiceSkill(
            Catalogues catalogues,
            OwnOrders own,
            Invoices invoices,
            InvoicePost post,
            OrderReplies replies,
            CheckoutWords words,
            IdentityCheck identity) {
        this.catalogues = catalogues;
        this.own = own;
        this.invoices = invoices;
        this.post = post;
        this.replies = replies;
        this.words = words;
        this.identity = identity;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                INVOICE,
                "Sends the invoice of an own order again, the latest unless one is named",
                Map.of(NamedOrder.NUMBER, "text"),
                Effect.WRITE,
                List.of("send me the invoice again", "mándame la factura del pedido O-1002", "bill dobara bhej do")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return isMeant(turn)
                ? List.of(Heard.inAll(new Command(INVOICE, NamedOrder.arguments(turn), Effect.WRITE)))
                : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        String number = command.arguments().get(NamedOrder.NUMBER) instanceof String named ? named : null;
        Optional<dev.parley.commerce.Order> order = number == null ? own.latest(turn) : own.find(number, turn);
        if (order.isEmpty()) {
            return turn.verified() ? replies.unknown(number, turn) : identity.ask(turn);
        }
        if (order.get().awaitsApproval()) {
            return said("waiting", order.get(), turn);
        }
        return invoices.find(order.get().number(), InvoiceKind.INVOICE)
                .map(invoice -> sent(order.get(), invoice, turn))
                .orElseGet(() -> said("missing", order.get(), turn).withQuestion(replies.person(turn)));
    }

    private Outcome sent(dev.parley.commerce.Order order, Invoice invoice, TurnContext turn) {
        if (namesAnotherAddress(invoice, turn)) {
            return said("elsewhere", order, turn).withQuestion(replies.person(turn));
        }
        return switch (post.standing(invoice)) {
            case POSSIBLE ->
                said("again", order, turn).withEffect(() -> {
                    if (post.send(invoice, "customer") != Standing.POSSIBLE) {
                        throw new OptimisticLockingFailureException("the invoice was sent meanwhile");
                    }
                });
            case UNDER_WAY -> said("sent", order, turn);
            case TOO_OFTEN -> said("often", order, turn).withQuestion(replies.person(turn));
            case NO_ADDRESS -> said("nowhere", order, turn).withQuestion(replies.person(turn));
        };
    }

    /** Whoever has nothing here yet only asks how it works, unless their words point at one invoice. */
    private boolean isMeant(TurnContext turn) {
        String pending = turn.state().pending();
        boolean answersCheckout = pending != null && pending.startsWith("checkout.");
        if (answersCheckout
                || !words.says(turn, "invoice")
                || turn.text().strip().split("\\s+").length > WORDS
                || !catalogues.current().hasGoods()) {
            return false;
        }
        boolean points = words.says(turn, "invoice.again")
                || turn.understanding().entity(EntityNames.ORDER_NUMBER).isPresent();
        boolean wants = words.isOnly(turn, "invoice") || words.says(turn, "fetch");
        if (own.latest(turn).isEmpty()) {
            return points || wants && words.says(turn, "invoice.own") && !words.asks(turn);
        }
        return points || wants && (!words.asks(turn) || words.says(turn, "invoice.own"));
    }

    private static boolean namesAnotherAddress(Invoice invoice, TurnContext turn) {
        return turn.understanding()
                .all(EntityNames.EMAIL)
                .anyMatch(email -> !email.value()
                        .toString()
                        .equalsIgnoreCase(invoice.buyer().email()));
    }

    private Outcome said(String key, dev.parley.commerce.Order order, TurnContext turn) {
        String email = order.buyer().email();
        return Outcome.of(
                Coverage.SETTLED,
                List.of(replies.plain(
                        "invoice." + key,
                        Map.of("number", order.number(), "email", email == null ? "" : email),
                        turn)));
    }
}
