package dev.parley.commerce.skill;

import dev.parley.commerce.Order;
import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.cart.WorkingCart;
import dev.parley.commerce.checkout.Answer;
import dev.parley.commerce.checkout.AnswerReader;
import dev.parley.commerce.checkout.CheckoutWords;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was ordered before into the cart again, and offers to when a known customer comes back. */
@Component
@org.springframework.core.annotation.Order(17)
class ReorderSkill implements Skill {

    static final String REORDER = "REORDER";

    private static final String NAME = "reorder";
    private static final String HOW = "REORDER_HOW";
    private static final String WAY = "way";
    private static final String ADD = "add";
    private static final String REPLACE = "replace";
    private static final String NEITHER = "neither";
    private static final String CHOICE = "order.reorder";
    private static final String OFFER = "order.reorder_offer";
    private static final String OFFERED = "offered";
    private static final int URGENCY = 60;
    private static final int NAMES = 2;
    private static final double SURE = 0.5;

    private final OwnOrders own;
    private final Carts carts;
    private final Refill refill;
    private final OrderReplies replies;
    private final AnswerReader answers;
    private final CheckoutWords words;
    private final IdentityCheck identity;

    ReorderSkill(
            OwnOrders own,
            Carts carts,
            Refill refill,
            OrderReplies replies,
            AnswerReader answers,
            CheckoutWords words,
            IdentityCheck identity) {
        this.own = own;
        this.carts = carts;
        this.refill = refill;
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
        return List.of(
                new CommandSpec(
                        REORDER,
                        "Puts what an own order had into the cart, the latest unless one is named",
                        Map.of(NamedOrder.NUMBER, "text"),
                        Effect.WRITE,
                        List.of("same as last time", "/reorder", "lo mismo que la última vez")),
                new CommandSpec(
                        HOW,
                        "Says whether what is ordered again is added to the cart or replaces it",
                        Map.of(WAY, "text"),
                        Effect.WRITE,
                        List.of("add it", "replace the cart")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return wanted(turn).map(Heard::inAll).stream().toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        Object number = command.arguments().get(NamedOrder.NUMBER);
        return switch (command.name()) {
            case REORDER -> reorder(number instanceof String named ? named : null, turn);
            case HOW -> chosen(String.valueOf(command.arguments().get(WAY)), turn);
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    /** A known customer who says hello with nothing in the cart is offered the last order again, once. */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        boolean greets = turn.verified()
                && turn.understanding().isAbout(Intents.GREETING)
                && !turn.state().wasAsked(OFFER)
                && carts.working(turn).isEmpty();
        if (!greets) {
            return Contribution.NOTHING;
        }
        return own.list(turn).stream()
                .findFirst()
                .map(order -> offer(order, turn))
                .orElse(Contribution.NOTHING);
    }

    private Optional<Command> wanted(TurnContext turn) {
        Optional<String> way = turn.isPending(CHOICE) ? way(turn) : Optional.empty();
        if (way.isPresent()) {
            return Optional.of(new Command(HOW, Map.of(WAY, way.get()), Effect.WRITE));
        }
        boolean accepted = turn.isPending(OFFER) && answers.read(turn) == Answer.YES;
        boolean asked = turn.understanding()
                .intent()
                .filter(best -> best.name().equals(Intents.REORDER) && best.confidence() >= SURE)
                .isPresent();
        // "Same as last time" answers the question for an address, too.
        if (!accepted && (!asked || turn.isPending("checkout.address"))) {
            return Optional.empty();
        }
        return Optional.of(new Command(REORDER, NamedOrder.arguments(turn), Effect.WRITE));
    }

    private Optional<String> way(TurnContext turn) {
        boolean adds = words.says(turn, ADD);
        boolean replaces = words.says(turn, REPLACE);
        if (adds != replaces) {
            return Optional.of(adds ? ADD : REPLACE);
        }
        return answers.read(turn) == Answer.NO || turn.understanding().isAbout(Intents.CANCEL)
                ? Optional.of(NEITHER)
                : Optional.empty();
    }

    private Outcome reorder(@Nullable String number, TurnContext turn) {
        Optional<Order> order = number == null ? own.list(turn).stream().findFirst() : own.find(number, turn);
        if (order.isEmpty()) {
            return unknown(number, turn);
        }
        if (carts.working(turn).isEmpty()) {
            return refilled(order.get(), false, turn);
        }
        Question how = replies.ask(
                CHOICE,
                "reorder.ask",
                order.get(),
                turn,
                List.of("commerce.order.reorder.add", "commerce.order.reorder.replace"));
        return Outcome.of(Coverage.SETTLED, List.of())
                .withQuestion(how)
                .withMemory(Map.of(NamedOrder.NUMBER, order.get().number()));
    }

    private Outcome chosen(String way, TurnContext turn) {
        Optional<Order> order = turn.state().memory(NAME).get(NamedOrder.NUMBER) instanceof String number
                ? own.find(number, turn)
                : Optional.empty();
        if (order.isEmpty()) {
            return unknown(null, turn);
        }
        return way.equals(NEITHER)
                ? Outcome.of(Coverage.SETTLED, List.of(replies.plain("reorder.kept", Map.of(), turn)))
                        .withMemory(Map.of())
                : refilled(order.get(), way.equals(REPLACE), turn).withMemory(Map.of());
    }

    private Outcome refilled(Order order, boolean replacing, TurnContext turn) {
        WorkingCart cart = carts.working(turn);
        if (replacing) {
            cart.clear();
        }
        List<Statement> said = refill.fill(cart, order, turn);
        return Outcome.of(Coverage.SETTLED, said).withBlock("cart", cart.cart()).withEffect(cart::save);
    }

    private Outcome unknown(@Nullable String number, TurnContext turn) {
        return turn.verified() ? replies.unknown(number, turn) : identity.ask(turn);
    }

    private Contribution offer(Order order, TurnContext turn) {
        String names = order.lines().stream()
                .limit(NAMES)
                .map(line -> line.quantity().stripTrailingZeros().toPlainString() + " × " + line.name())
                .collect(Collectors.joining(", ", "", order.lines().size() > NAMES ? ", …" : ""));
        Question question = new Question(
                OFFER,
                replies.text("suggest", Map.of("names", names), turn),
                OrderReplies.YES_OR_NO.stream()
                        .map(reply -> replies.reply(reply, turn))
                        .toList(),
                URGENCY);
        Map<String, Object> memory = new HashMap<>(turn.state().memory(NAME));
        memory.put(OFFERED, order.number());
        return Contribution.NOTHING.withQuestion(question).withMemory(memory);
    }
}
