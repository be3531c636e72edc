package dev.parley.commerce.skill;

import dev.parley.commerce.cart.Carts;
import dev.parley.commerce.checkout.Answer;
import dev.parley.commerce.checkout.AnswerReader;
import dev.parley.commerce.checkout.CheckoutWords;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Hears what a message wants to know of orders, or wants done with one. */
@Component
class OrderHearing {

    private static final double SURE = 0.4;
    private static final int FEW_WORDS = 6;
    private static final Pattern ORDER = Pattern.compile("(?U)\\b\\p{L}{1,4}-\\d{1,10}\\b");
    private static final Pattern LIST_COMMAND = Pattern.compile("(?iu)\\s*/(?:orders|pedidos|commandes)\\s*");

    private final Carts carts;
    private final OwnOrders own;
    private final AnswerReader answers;
    private final CheckoutWords words;

    OrderHearing(Carts carts, OwnOrders own, AnswerReader answers, CheckoutWords words) {
        this.carts = carts;
        this.own = own;
        this.answers = answers;
        this.words = words;
    }

    Optional<Command> wanted(TurnContext turn) {
        if (turn.isPending(OrderSkill.CONFIRM)) {
            Answer answer = answers.read(turn);
            if (answer == Answer.YES || answer == Answer.NO) {
                return Optional.of(new Command(
                        OrderSkill.ANSWER,
                        Map.of(OrderSkill.CONFIRMED, Boolean.toString(answer == Answer.YES)),
                        Effect.WRITE));
            }
        }
        if (LIST_COMMAND.matcher(turn.text()).matches() || words.isOnly(turn, "history")) {
            return Optional.of(new Command(OrderSkill.HISTORY, Map.of(), Effect.READ));
        }
        if (isAbout(turn, Intents.ORDER_CANCEL) || cancelsWhatWasOrdered(turn)) {
            return Optional.of(new Command(OrderSkill.CANCEL, NamedOrder.arguments(turn), Effect.WRITE));
        }
        boolean asksWhere = isAbout(turn, Intents.ORDER_STATUS) && (!onlyShops(turn) || hasOrders(turn))
                || isAbout(turn, Intents.DELIVERY_UPDATE) && hasOrders(turn);
        if (asksWhere) {
            boolean all =
                    words.says(turn, "history") && NamedOrder.arguments(turn).isEmpty();
            return Optional.of(
                    all
                            ? new Command(OrderSkill.HISTORY, Map.of(), Effect.READ)
                            : new Command(OrderSkill.STATUS, NamedOrder.arguments(turn), Effect.READ));
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
                .distinct()
                .limit(FEW_WORDS)
                .filter(number -> own.find(number, turn).isPresent())
                .findFirst()
                .map(number -> new Command(OrderSkill.STATUS, Map.of(NamedOrder.NUMBER, number), Effect.READ));
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
                ? NamedOrder.shown(turn)
                        .map(number -> new Command(OrderSkill.STATUS, Map.of(NamedOrder.NUMBER, number), Effect.READ))
                : Optional.empty();
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
}
