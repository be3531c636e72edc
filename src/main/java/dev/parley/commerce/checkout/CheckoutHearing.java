package dev.parley.commerce.checkout;

import dev.parley.commerce.cart.Carts;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears what a message wants of a checkout: to begin, to go on, to tell something, to agree, to change or to leave. */
@Component
class CheckoutHearing {

    private static final double SURE = 0.55;
    private static final Pattern CLAUSES = Pattern.compile("[,;.!]");
    private static final List<Field> REOPENABLE =
            List.of(Field.ADDRESS, Field.EMAIL, Field.PHONE, Field.COMPANY, Field.TAX_ID, Field.NAME);
    /** Turns after an order in which a further yes is taken for a repeated one. */
    private static final int ECHO = 3;

    private final Carts carts;
    private final CheckoutReader reader;
    private final AnswerReader answers;
    private final CheckoutWords words;
    private final CheckoutSteps steps;

    CheckoutHearing(
            Carts carts, CheckoutReader reader, AnswerReader answers, CheckoutWords words, CheckoutSteps steps) {
        this.carts = carts;
        this.reader = reader;
        this.answers = answers;
        this.words = words;
        this.steps = steps;
    }

    Optional<Command> wanted(TurnContext turn) {
        CheckoutMemory memory = CheckoutMemory.of(turn.state());
        boolean begins = begins(turn);
        if (!isOpen(memory, turn)) {
            if (memory.order() == null && words.says(turn, "leave") && !words.asks(turn)) {
                return Optional.of(write(CheckoutSkill.LEAVE, Map.of()));
            }
            return isEcho(memory, turn)
                    ? Optional.of(write(CheckoutSkill.CONFIRM, Map.of()))
                    : begins ? Optional.of(write(CheckoutSkill.CHECKOUT, Map.of())) : Optional.empty();
        }
        if (isFree(turn) && !isConfirming(turn) && words.isOnly(turn, "begin")) {
            return Optional.of(write(CheckoutSkill.CHECKOUT, Map.of()));
        }
        Told told = told(memory, turn);
        Optional<Command> command = isConfirming(turn) ? answer(told, turn) : answerAtStep(memory, told, turn);
        return command.or(() ->
                begins && !words.asks(turn) ? Optional.of(write(CheckoutSkill.CHECKOUT, Map.of())) : Optional.empty());
    }

    private boolean begins(TurnContext turn) {
        boolean meant = turn.understanding().isAbout(Intents.CHECKOUT)
                && turn.understanding().intent().orElseThrow().confidence() >= SURE
                && !isAboutPaying(turn);
        return meant
                || words.isOnly(turn, "begin")
                || words.says(turn, "begin.order")
                        && !words.asks(turn)
                        && !carts.working(turn).isEmpty();
    }

    /** "Can I pay by card?" asks what is possible, and begins nothing. */
    private boolean isAboutPaying(TurnContext turn) {
        return words.asks(turn) && words.says(turn, "pay.how");
    }

    private Optional<Command> answerAtStep(CheckoutMemory memory, Told told, TurnContext turn) {
        if (isLeft(turn) && isFree(turn) && told.details().values().isEmpty()) {
            return Optional.of(write(CheckoutSkill.LEAVE, Map.of()));
        }
        if (memory.step() == Step.ADDRESS && steps.offersAddress(memory, turn)) {
            if (answers.read(turn, told) == Answer.YES || words.says(turn, "same")) {
                return Optional.of(write(CheckoutSkill.CONFIRM, Map.of()));
            }
            if (told.details().values().isEmpty() && answers.read(turn, told) == Answer.NO) {
                return Optional.of(write(CheckoutSkill.CHANGE, Map.of(CheckoutSkill.FIELD, Field.ADDRESS.code())));
            }
        }
        if (told.isNothing()) {
            return Optional.ofNullable(isFree(turn) ? reopened(turn) : null)
                    .map(field -> write(CheckoutSkill.CHANGE, Map.of(CheckoutSkill.FIELD, field.code())));
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
            return Optional.of(write(CheckoutSkill.CHANGE, Map.of(CheckoutSkill.FIELD, field.code())));
        }
        Answer answer = answers.read(turn, told);
        if (isLeft(turn) && answer != Answer.YES) {
            return Optional.of(write(CheckoutSkill.LEAVE, Map.of()));
        }
        return switch (answer) {
            case YES ->
                Optional.of(write(
                        turn.isPending(CheckoutReplies.CHANGE) ? CheckoutSkill.CHECKOUT : CheckoutSkill.CONFIRM,
                        Map.of()));
            case NO -> Optional.of(write(CheckoutSkill.CHANGE, Map.of()));
            case UNCLEAR -> Optional.of(write(CheckoutSkill.CHECKOUT, Map.of()));
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

    Told told(CheckoutMemory memory, TurnContext turn) {
        return reader.read(turn, isOpen(memory, turn) ? memory.step() : null);
    }

    static boolean isOpen(CheckoutMemory memory, TurnContext turn) {
        Duration expiry = Duration.ofHours(turn.tenant().settings().commerce().checkoutExpiryHours());
        return memory.isOpen(turn.now(), expiry);
    }

    private static Command details(Told told) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        told.details().values().forEach((field, value) -> arguments.put(field.code(), value));
        return write(CheckoutSkill.DETAILS, arguments);
    }

    private static Command write(String name, Map<String, Object> arguments) {
        return new Command(name, arguments, Effect.WRITE);
    }
}
