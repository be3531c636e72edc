package dev.parley.commerce.checkout;

import dev.parley.commerce.cart.Carts;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes an order of the cart in conversation: asks one thing at a time, takes several at once, can be interrupted, corrected
 * and left, and orders only after a plain yes to a summary.
 */
@Component
@Order(15)
class CheckoutSkill implements Skill {

    static final String CHECKOUT = "CHECKOUT";
    static final String DETAILS = "CHECKOUT_DETAILS";
    static final String CONFIRM = "CHECKOUT_CONFIRM";
    static final String CHANGE = "CHECKOUT_CHANGE";
    static final String LEAVE = "CHECKOUT_CANCEL";

    static final String FIELD = "field";

    private static final List<CommandSpec> GRAMMAR = List.of(
            new CommandSpec(
                    CHECKOUT,
                    "Begins or resumes the checkout of the cart",
                    Map.of(),
                    Effect.WRITE,
                    List.of("checkout", "quiero pagar", "passer commande", "order kar do")),
            new CommandSpec(
                    DETAILS,
                    "Tells what an open checkout must know of the buyer",
                    Map.of(
                            "name", "text",
                            "company", "text",
                            "email", "text",
                            "phone", "text",
                            "address", "text",
                            "tax_id", "text",
                            "purchase_order", "text"),
                    Effect.WRITE,
                    List.of("Beam & Sons Ltd / Ana Ruiz", "my email is ana@beam.example")),
            new CommandSpec(
                    CONFIRM, "Places the order that was summed up", Map.of(), Effect.WRITE, List.of("yes", "confirmo")),
            new CommandSpec(
                    CHANGE,
                    "Asks for one detail of an open checkout again",
                    Map.of(FIELD, "text"),
                    Effect.WRITE,
                    List.of("no, change the address", "otra dirección")),
            new CommandSpec(
                    LEAVE,
                    "Leaves the checkout and keeps the cart",
                    Map.of(),
                    Effect.WRITE,
                    List.of("cancel", "olvídalo")));

    private final Carts carts;
    private final CheckoutReader reader;
    private final CheckoutHearing hearing;
    private final CheckoutSteps steps;

    CheckoutSkill(Carts carts, CheckoutReader reader, CheckoutHearing hearing, CheckoutSteps steps) {
        this.carts = carts;
        this.reader = reader;
        this.hearing = hearing;
        this.steps = steps;
    }

    @Override
    public String name() {
        return CheckoutMemory.SKILL;
    }

    @Override
    public List<CommandSpec> grammar() {
        return GRAMMAR;
    }

    /** Heard at the end of the message, so that what it changes in the cart comes first; only a correction stands alone. */
    @Override
    public List<Heard> recognise(TurnContext turn) {
        return hearing
                .wanted(turn)
                .map(command -> new Heard(
                        command,
                        command.arguments().containsKey(FIELD) ? 0 : turn.text().length()))
                .stream()
                .toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        CheckoutMemory memory = CheckoutMemory.of(turn.state());
        return switch (command.name()) {
            case CHECKOUT ->
                CheckoutHearing.isOpen(memory, turn)
                        ? steps.resume(memory, turn)
                        : steps.begin(memory, reader.readOpening(turn), turn);
            case DETAILS -> steps.take(memory, hearing.told(memory, turn), turn);
            case CONFIRM ->
                CheckoutHearing.isOpen(memory, turn) ? steps.confirm(memory, turn) : steps.already(memory, turn);
            case CHANGE -> steps.change(memory, field(command), turn);
            case LEAVE -> CheckoutHearing.isOpen(memory, turn) ? steps.leave(memory, turn) : steps.nothing(turn);
            default -> throw new IllegalArgumentException(name() + " does not know " + command.name());
        };
    }

    /** Brings an open checkout back after something else was talked of, and keeps in mind what is told by the way. */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        if (outcomes.stream()
                .anyMatch(outcome -> outcome.blocks().containsKey(CheckoutBlock.NAME)
                        || CheckoutSteps.LEFT.equals(outcome.trace()))) {
            return Contribution.NOTHING;
        }
        CheckoutMemory memory = CheckoutMemory.of(turn.state());
        if (CheckoutHearing.isOpen(memory, turn)) {
            return carts.working(turn).isEmpty() ? kept(memory.left()) : steps.goOn(memory, turn);
        }
        Told told = reader.read(turn, null);
        return told.details().values().isEmpty()
                ? Contribution.NOTHING
                : kept(memory.knowing(told.details().or(memory.details())));
    }

    private static @Nullable Field field(Command command) {
        return command.arguments().get(FIELD) instanceof String code
                ? Field.valueOf(code.toUpperCase(Locale.ROOT))
                : null;
    }

    private static Contribution kept(CheckoutMemory memory) {
        return Contribution.NOTHING.withMemory(memory.write());
    }
}
