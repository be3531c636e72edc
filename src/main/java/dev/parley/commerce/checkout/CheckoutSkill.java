package dev.parley.commerce.checkout;

import dev.parley.commerce.cart.Carts;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final String FIELD = "field";
    private static final double SURE = 0.55;
    private static final Pattern CLAUSES = Pattern.compile("[,;.!]");
    private static final List<Field> REOPENABLE =
            List.of(Field.ADDRESS, Field.EMAIL, Field.PHONE, Field.COMPANY, Field.TAX_ID, Field.NAME);
    /** Turns after an order in which a further yes is taken for a repeated one. */
    private static final int ECHO = 3;

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
    private final AnswerReader answers;
    private final CheckoutWords words;
    private final CheckoutSteps steps;

    CheckoutSkill(Carts carts, CheckoutReader reader, AnswerReader answers, CheckoutWords words, CheckoutSteps steps) {
        this.carts = carts;
        this.reader = reader;
        this.answers = answers;
        this.words = words;
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
        return wanted(turn)
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
                isOpen(memory, turn) ? steps.resume(memory, turn) : steps.begin(memory, reader.readOpening(turn), turn);
            case DETAILS -> steps.take(memory, told(memory, turn), turn);
            case CONFIRM -> isOpen(memory, turn) ? steps.confirm(memory, turn) : steps.already(memory, turn);
            case CHANGE -> steps.change(memory, field(command), turn);
            case LEAVE -> isOpen(memory, turn) ? steps.leave(memory, turn) : steps.nothing(turn);
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
        if (isOpen(memory, turn)) {
            return carts.working(turn).isEmpty() ? kept(memory.left()) : steps.goOn(memory, turn);
        }
        Told told = reader.read(turn, null);
        return told.details().values().isEmpty()
                ? Contribution.NOTHING
                : kept(memory.knowing(told.details().or(memory.details())));
    }

    private Optional<Command> wanted(TurnContext turn) {
        CheckoutMemory memory = CheckoutMemory.of(turn.state());
        boolean begins = begins(turn);
        if (!isOpen(memory, turn)) {
            if (memory.order() == null && words.says(turn, "leave") && !words.asks(turn)) {
                return Optional.of(write(LEAVE, Map.of()));
            }
            return isEcho(memory, turn)
                    ? Optional.of(write(CONFIRM, Map.of()))
                    : begins ? Optional.of(write(CHECKOUT, Map.of())) : Optional.empty();
        }
        if (isFree(turn) && !isConfirming(turn) && words.isOnly(turn, "begin")) {
            return Optional.of(write(CHECKOUT, Map.of()));
        }
        Told told = told(memory, turn);
        Optional<Command> command = isConfirming(turn) ? answer(told, turn) : answerAtStep(memory, told, turn);
        return command.or(
                () -> begins && !words.asks(turn) ? Optional.of(write(CHECKOUT, Map.of())) : Optional.empty());
    }

    private boolean begins(TurnContext turn) {
        boolean meant = turn.understanding().isAbout(Intents.CHECKOUT)
                && turn.understanding().intent().orElseThrow().confidence() >= SURE;
        return meant
                || words.isOnly(turn, "begin")
                || words.says(turn, "begin.order") && !words.asks(turn) && !carts.working(turn).isEmpty();
    }

    private Optional<Command> answerAtStep(CheckoutMemory memory, Told told, TurnContext turn) {
        if (isLeft(turn) && isFree(turn) && told.details().values().isEmpty()) {
            return Optional.of(write(LEAVE, Map.of()));
        }
        if (memory.step() == Step.ADDRESS && steps.offersAddress(memory, turn)) {
            if (answers.read(turn, told) == Answer.YES || words.says(turn, "same")) {
                return Optional.of(write(CONFIRM, Map.of()));
            }
            if (told.details().values().isEmpty() && answers.read(turn, told) == Answer.NO) {
                return Optional.of(write(CHANGE, Map.of(FIELD, Field.ADDRESS.code())));
            }
        }
        if (told.isNothing()) {
            return Optional.ofNullable(isFree(turn) ? reopened(turn) : null)
                    .map(field -> write(CHANGE, Map.of(FIELD, field.code())));
        }
        return Optional.of(details(told));
    }

    /** What is answered to a summary. */
    private Optional<Command> answer(Told told, TurnContext turn) {
        if (!told.isNothing()) {
            return Optional.of(details(told));
        }
        Field field = reopened(turn);
        if (field != null) {
            return Optional.of(write(CHANGE, Map.of(FIELD, field.code())));
        }
        Answer answer = answers.read(turn, told);
        if (isLeft(turn) && answer != Answer.YES) {
            return Optional.of(write(LEAVE, Map.of()));
        }
        return switch (answer) {
            case YES -> Optional.of(write(turn.isPending(CheckoutReplies.CHANGE) ? CHECKOUT : CONFIRM, Map.of()));
            case NO -> Optional.of(write(CHANGE, Map.of()));
            case UNCLEAR -> Optional.of(write(CHECKOUT, Map.of()));
            case NONE -> Optional.empty();
        };
    }

    /** A detail that the customer wants to tell anew, without telling it yet. */
    private @Nullable Field reopened(TurnContext turn) {
        if (turn.text().indexOf('?') >= 0) {
            return null;
        }
        for (String clause : CLAUSES.split(turn.text())) {
            boolean wrong = words.says(clause, turn, "change");
            Field field = wrong ? named(clause, turn) : null;
            if (field != null) {
                return field;
            }
        }
        boolean wantsChange = words.says(turn, "change")
                || words.says(turn, "negation")
                || turn.understanding().isAbout(Intents.DENY);
        return wantsChange ? named(turn.text(), turn) : null;
    }

    private @Nullable Field named(String clause, TurnContext turn) {
        return REOPENABLE.stream()
                .filter(field -> words.says(clause, turn, field.code()))
                .findFirst()
                .orElse(null);
    }

    /** A yes that comes again after it was heard. */
    private static boolean isEcho(CheckoutMemory memory, TurnContext turn) {
        int since = turn.state().turns() - memory.turn();
        boolean ours = turn.state().pending() == null || since <= 1;
        return memory.order() != null
                && since <= ECHO
                && ours
                && turn.understanding().isAbout(Intents.AFFIRM);
    }

    /** Nothing is ordered yet, so "cancel the order" means the checkout, too. */
    private boolean isLeft(TurnContext turn) {
        boolean cancels = turn.understanding().isAbout(Intents.CANCEL, Intents.ORDER_CANCEL)
                && turn.understanding().entity(EntityNames.ORDER_NUMBER).isEmpty()
                && turn.understanding().intent().orElseThrow().confidence() >= SURE;
        return cancels || words.says(turn, "leave");
    }

    /** Whether a yes or a no is an answer to this checkout's question. */
    private static boolean isConfirming(TurnContext turn) {
        return turn.isPending(Step.CONFIRM.question())
                || turn.isPending(CheckoutReplies.CHANGE)
                || turn.isPending(CheckoutReplies.ADJUST);
    }

    /** Whether nobody else waits for an answer. */
    private static boolean isFree(TurnContext turn) {
        String pending = turn.state().pending();
        return pending == null || pending.startsWith("checkout.");
    }

    private Told told(CheckoutMemory memory, TurnContext turn) {
        return reader.read(turn, isOpen(memory, turn) ? memory.step() : null);
    }

    private static boolean isOpen(CheckoutMemory memory, TurnContext turn) {
        Duration expiry = Duration.ofHours(turn.tenant().settings().commerce().checkoutExpiryHours());
        return memory.isOpen(turn.now(), expiry);
    }

    private static Command details(Told told) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        told.details().values().forEach((field, value) -> arguments.put(field.code(), value));
        return write(DETAILS, arguments);
    }

    private static @Nullable Field field(Command command) {
        return command.arguments().get(FIELD) instanceof String code
                ? Field.valueOf(code.toUpperCase(Locale.ROOT))
                : null;
    }

    private static Contribution kept(CheckoutMemory memory) {
        return new Contribution(
                List.of(), List.of(), List.<Question>of(), Map.of(), memory.write(), List.of(), Map.of());
    }

    private static Command write(String name, Map<String, Object> arguments) {
        return new Command(name, arguments, Effect.WRITE);
    }
}
