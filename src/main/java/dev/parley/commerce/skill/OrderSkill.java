package dev.parley.commerce.skill;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.order.OrderDocument;
import dev.parley.commerce.order.Orders;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.LateBlock;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Tells customers of their own orders, and cancels one that has not left yet. */
@Component
@org.springframework.core.annotation.Order(16)
class OrderSkill implements Skill {

    static final String STATUS = "ORDER_STATUS";
    static final String HISTORY = "ORDER_HISTORY";
    static final String CANCEL = "ORDER_CANCEL";

    private static final String NAME = "order";
    static final String ANSWER = "ORDER_CANCEL_ANSWER";
    static final String CONFIRM = "order.cancel.confirm";
    static final String CONFIRMED = "confirmed";
    /** The checkout's command: nothing was ordered yet, so nothing of it is cancelled. */
    private static final String LEAVE = "CHECKOUT_CANCEL";

    private static final List<CommandSpec> GRAMMAR = List.of(
            new CommandSpec(
                    STATUS,
                    "Tells how far an own order has come, the latest unless one is named",
                    Map.of(NamedOrder.NUMBER, "text"),
                    Effect.READ,
                    List.of("where is my order?", "¿dónde está mi pedido O-1002?")),
            new CommandSpec(
                    HISTORY,
                    "Lists the customer's own orders",
                    Map.of(),
                    Effect.READ,
                    List.of("order history", "mis pedidos", "/orders")),
            new CommandSpec(
                    CANCEL,
                    "Cancels an own order, after asking, the latest unless one is named",
                    Map.of(NamedOrder.NUMBER, "text"),
                    Effect.WRITE,
                    List.of("cancel my order", "cancela el pedido O-1002")),
            new CommandSpec(
                    ANSWER,
                    "Answers whether an order is to be cancelled",
                    Map.of(CONFIRMED, "text"),
                    Effect.WRITE,
                    List.of("yes", "no")));

    private final Orders orders;
    private final OwnOrders own;
    private final OrderHearing hearing;
    private final OrderReplies replies;
    private final IdentityCheck identity;

    OrderSkill(Orders orders, OwnOrders own, OrderHearing hearing, OrderReplies replies, IdentityCheck identity) {
        this.orders = orders;
        this.own = own;
        this.hearing = hearing;
        this.replies = replies;
        this.identity = identity;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return GRAMMAR;
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return Taken.in(turn).any(Set.of(InvoiceSkill.INVOICE, LEAVE))
                ? List.of()
                : hearing.wanted(turn).map(Heard::inAll).stream().toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        String number = command.arguments().get(NamedOrder.NUMBER) instanceof String named ? named : null;
        return switch (command.name()) {
            case STATUS ->
                one(number, turn)
                        .map(order -> shown(order, replies.one(order, turn)))
                        .orElseGet(() -> nothing(number, turn));
            case HISTORY -> history(turn);
            case CANCEL ->
                cancellable(number, turn).map(order -> askToCancel(order, turn)).orElseGet(() -> nothing(number, turn));
            case ANSWER -> answered(command, turn);
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    private Outcome history(TurnContext turn) {
        List<Order> all = own.list(turn);
        return all.isEmpty()
                ? nothing(null, turn)
                : Outcome.of(Coverage.SETTLED, List.of(replies.history(all, turn)))
                        .withList(replies.list(all, turn));
    }

    private Optional<Order> one(@Nullable String number, TurnContext turn) {
        return number == null ? own.list(turn).stream().findFirst() : own.find(number, turn);
    }

    /** The one named, or the latest that can still be cancelled, or else the latest. */
    private Optional<Order> cancellable(@Nullable String number, TurnContext turn) {
        return number != null
                ? own.find(number, turn)
                : own.list(turn).stream()
                        .filter(order -> order.status().leadsTo(OrderStatus.CANCELLED, false))
                        .findFirst()
                        .or(() -> one(null, turn));
    }

    private Outcome askToCancel(Order order, TurnContext turn) {
        if (order.status() == OrderStatus.CANCELLED) {
            return shown(order, replies.said("cancel.already", order, turn));
        }
        if (order.status().isShipped()) {
            return shown(order, replies.said("cancel.late", order, turn)).withQuestion(replies.person(turn));
        }
        return Outcome.of(Coverage.SETTLED, List.of())
                .withBlock(NAME, OrderDocument.of(order))
                .withQuestion(replies.ask(CONFIRM, "cancel.ask", order, turn, OrderReplies.YES_OR_NO))
                .withMemory(Map.of(NamedOrder.NUMBER, order.number()));
    }

    private Outcome answered(Command command, TurnContext turn) {
        Optional<Order> order = turn.state().memory(NAME).get(NamedOrder.NUMBER) instanceof String number
                ? own.find(number, turn)
                : Optional.empty();
        if (order.isEmpty()) {
            return nothing(null, turn);
        }
        if (!"true".equals(command.arguments().get(CONFIRMED))) {
            return shown(order.get(), replies.said("cancel.kept", order.get(), turn))
                    .withMemory(Map.of());
        }
        if (!order.get().status().leadsTo(OrderStatus.CANCELLED, false)) {
            return askToCancel(order.get(), turn).withMemory(Map.of());
        }
        String number = order.get().number();
        LateBlock cancelled = new LateBlock(OrderDocument.of(order.get().with(OrderStatus.CANCELLED)));
        return Outcome.of(Coverage.SETTLED, List.of(replies.said("cancel.done", order.get(), turn)))
                .withBlock(NAME, cancelled)
                .withMemory(Map.of())
                .withEffect(() -> cancelled.settle(OrderDocument.of(cancel(number))));
    }

    private Outcome nothing(@Nullable String number, TurnContext turn) {
        return turn.verified() ? replies.unknown(number, turn) : identity.ask(turn);
    }

    private Order cancel(String number) {
        try {
            return orders.cancel(number, "customer");
        } catch (ProblemException shippedMeanwhile) {
            throw new OptimisticLockingFailureException("the order has moved on", shippedMeanwhile);
        }
    }

    private static Outcome shown(Order order, Statement statement) {
        return Outcome.of(Coverage.SETTLED, List.of(statement)).withBlock(NAME, OrderDocument.of(order));
    }
}
