package dev.parley.commerce.skill;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.checkout.Answer;
import dev.parley.commerce.checkout.AnswerReader;
import dev.parley.commerce.checkout.CheckoutWords;
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
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.shared.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
    private static final String ANSWER = "ORDER_CANCEL_ANSWER";
    private static final String CONFIRM = "order.cancel.confirm";
    private static final String CONFIRMED = "confirmed";
    /** The checkout's command: nothing was ordered yet, so nothing of it is cancelled. */
    private static final String LEAVE = "CHECKOUT_CANCEL";

    private static final double SURE = 0.4;
    private static final int FEW_WORDS = 6;
    private static final Pattern ORDER = Pattern.compile("(?U)\\b\\p{L}{1,4}-\\d{1,10}\\b");
    private static final Pattern LIST_COMMAND = Pattern.compile("(?iu)\\s*/(?:orders|pedidos|commandes)\\s*");

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
    private final OrderReplies replies;
    private final AnswerReader answers;
    private final CheckoutWords words;
    private final IdentityCheck identity;
    private final Carts carts;

    OrderSkill(
            Carts carts,
            Orders orders,
            OwnOrders own,
            OrderReplies replies,
            AnswerReader answers,
            CheckoutWords words,
            IdentityCheck identity) {
        this.carts = carts;
        this.orders = orders;
        this.own = own;
        this.replies = replies;
        this.answers = answers;
        this.words = words;
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
                : wanted(turn).map(Heard::inAll).stream().toList();
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

    private Optional<Command> wanted(TurnContext turn) {
        if (turn.isPending(CONFIRM)) {
            Answer answer = answers.read(turn);
            if (answer == Answer.YES || answer == Answer.NO) {
                return Optional.of(
                        new Command(ANSWER, Map.of(CONFIRMED, Boolean.toString(answer == Answer.YES)), Effect.WRITE));
            }
        }
        if (LIST_COMMAND.matcher(turn.text()).matches() || words.isOnly(turn, "history")) {
            return Optional.of(new Command(HISTORY, Map.of(), Effect.READ));
        }
        if (isAbout(turn, Intents.ORDER_CANCEL) || cancelsWhatWasOrdered(turn)) {
            return Optional.of(new Command(CANCEL, NamedOrder.arguments(turn), Effect.WRITE));
        }
        boolean asksWhere = isAbout(turn, Intents.ORDER_STATUS) && (!onlyShops(turn) || hasOrders(turn))
                || isAbout(turn, Intents.DELIVERY_UPDATE) && hasOrders(turn);
        if (asksWhere) {
            boolean all = words.says(turn, "history") && NamedOrder.arguments(turn).isEmpty();
            return Optional.of(
                    all
                            ? new Command(HISTORY, Map.of(), Effect.READ)
                            : new Command(STATUS, NamedOrder.arguments(turn), Effect.READ));
        }
        return ofShownOrders(turn).or(() -> named(turn));
    }

    /** "And O-900?" */
    private Optional<Command> named(TurnContext turn) {
        if (turn.text().strip().split("\\s+").length > FEW_WORDS) {
            return Optional.empty();
        }
        return ORDER.matcher(turn.text())
                .results()
                .map(MatchResult::group)
                .filter(number -> own.find(number, turn).isPresent())
                .findFirst()
                .map(number -> new Command(STATUS, Map.of(NamedOrder.NUMBER, number), Effect.READ));
    }

    /** "When would it arrive?", said over a full cart by somebody who has ordered nothing, asks how long delivery takes. */
    private boolean onlyShops(TurnContext turn) {
        return !carts.working(turn).isEmpty() && !words.says(turn, "order");
    }

    /** "Cancel it", said when nothing is open but the order just made. */
    private boolean cancelsWhatWasOrdered(TurnContext turn) {
        return turn.state().pending() == null
                && isAbout(turn, Intents.CANCEL)
                && carts.working(turn).isEmpty()
                && !own.list(turn).isEmpty();
    }

    /** "The second one", said of a list of orders. */
    private static Optional<Command> ofShownOrders(TurnContext turn) {
        boolean asksOfOne = turn.understanding().isAbout(Intents.PRODUCT_DETAILS, Intents.INFO);
        return asksOfOne
                ? NamedOrder.shown(turn).map(number -> new Command(STATUS, Map.of(NamedOrder.NUMBER, number), Effect.READ))
                : Optional.empty();
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

    private boolean hasOrders(TurnContext turn) {
        return turn.understanding().entity(EntityNames.ORDER_NUMBER).isPresent()
                || !own.list(turn).isEmpty();
    }

    private static boolean isAbout(TurnContext turn, String intent) {
        return turn.understanding()
                .intent()
                .filter(best -> best.name().equals(intent) && best.confidence() >= SURE)
                .isPresent();
    }

    private static Outcome shown(Order order, Statement statement) {
        return Outcome.of(Coverage.SETTLED, List.of(statement)).withBlock(NAME, OrderDocument.of(order));
    }
}
