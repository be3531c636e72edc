package dev.parley.nlu.intent;

import static dev.parley.nlu.Intents.ABUSE;
import static dev.parley.nlu.Intents.AFFIRM;
import static dev.parley.nlu.Intents.BOOKING_CONFIRM;
import static dev.parley.nlu.Intents.BUY;
import static dev.parley.nlu.Intents.CANCEL;
import static dev.parley.nlu.Intents.DENY;
import static dev.parley.nlu.Intents.ESCALATION;
import static dev.parley.nlu.Intents.EXCHANGE;
import static dev.parley.nlu.Intents.FEEDBACK;
import static dev.parley.nlu.Intents.FINANCE;
import static dev.parley.nlu.Intents.GOODBYE;
import static dev.parley.nlu.Intents.GREETING;
import static dev.parley.nlu.Intents.INSURANCE;
import static dev.parley.nlu.Intents.LANGUAGE_SWITCH;
import static dev.parley.nlu.Intents.OPT_OUT;
import static dev.parley.nlu.Intents.OUT_OF_SCOPE;
import static dev.parley.nlu.Intents.PAYMENT_CONFIRM;
import static dev.parley.nlu.Intents.PRIVACY;
import static dev.parley.nlu.Intents.SERVICE;
import static dev.parley.nlu.Intents.SMALL_TALK;
import static dev.parley.nlu.Intents.TEST_DRIVE;
import static dev.parley.nlu.Intents.THANKS;

import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was just asked of the customer, and what that makes likely. */
record PendingQuestion(String name) {

    private static final Map<String, Double> YES_OR_NO = Map.of(AFFIRM, 2.0, DENY, 2.0, CANCEL, 1.5);
    private static final Set<String> ASKED_AS_YES_OR_NO = Set.of(
            "cart.clear",
            "lead.trade_in",
            "lead.has_trade_in",
            "lead.contact_willingness",
            "lead.contact",
            "reading.which");
    /** Whoever says one of these does not answer, whatever was asked. */
    private static final Set<String> NEVER_AN_ANSWER =
            Set.of(CANCEL, OPT_OUT, PRIVACY, LANGUAGE_SWITCH, ABUSE, ESCALATION, AFFIRM, DENY, THANKS, GOODBYE);
    /** What an answer to a question about this sounds like, though it asks for nothing. */
    private static final Map<String, Set<String>> SOUNDS_LIKE = Map.of(
            "budget", Set.of(BUY, FINANCE),
            "purchase_mode", Set.of(BUY, FINANCE),
            "timeline", Set.of(BUY, TEST_DRIVE),
            "trade_in", Set.of(EXCHANGE),
            "contact", Set.of(ESCALATION),
            "phone", Set.of(ESCALATION),
            "email", Set.of(ESCALATION),
            "preferred_channel", Set.of(ESCALATION),
            "insurance_type", Set.of(INSURANCE),
            "service_type", Set.of(SERVICE));

    /** Tells where somebody who wants to be called can be reached. */
    private static final Set<String> REACHES = Set.of(
            EntityNames.PHONE, EntityNames.EMAIL, EntityNames.PREFERRED_CHANNEL, EntityNames.CONTACT_WILLINGNESS);

    private static final Set<String> LIGHT = Set.of(GREETING, THANKS, GOODBYE, SMALL_TALK, OUT_OF_SCOPE, FEEDBACK, BUY);
    private static final double SAID = 3;
    private static final double SURE = 0.6;
    /** Nobody answers a question with these, so they need not be sure. */
    private static final Set<String> TAKING_LEAVE = Set.of(THANKS, GOODBYE);

    private static final double HEARD = 0.4;

    boolean isYesOrNo() {
        return name.endsWith(".confirm") || name.endsWith("_offer") || ASKED_AS_YES_OR_NO.contains(name);
    }

    /** What it adds to the log odds of each intent, given the facts of the answer. */
    Map<String, Double> expectation(List<Entity> entities) {
        var expected = new HashMap<>(isYesOrNo() ? YES_OR_NO : Map.of(CANCEL, 1.0));
        if (entities.stream().anyMatch(this::denies)) {
            expected.merge(DENY, SAID, Double::sum);
        }
        switch (name) {
            case "booking.confirm" -> expected.put(BOOKING_CONFIRM, 1.0);
            case "test_drive.confirm" -> {
                if (entities.stream().anyMatch(entity -> entity.name().equals(EntityNames.APPOINTMENT_AT))) {
                    expected.put(TEST_DRIVE, 2.0);
                }
            }
            case "payment.confirm" -> expected.put(PAYMENT_CONFIRM, 2.0);
            default -> {
                if (name.startsWith("feedback.")) {
                    expected.put(FEEDBACK, 4.0);
                }
            }
        }
        return expected;
    }

    /** Whether a text does nothing but answer it. */
    boolean isOnlyAnsweredBy(Ranking ranking, List<Entity> entities, boolean asksSomething) {
        String best = ranking.best().name();
        boolean wantsAPerson = best.equals(ESCALATION)
                && ranking.best().confidence() >= SURE
                && entities.stream().map(Entity::name).noneMatch(REACHES::contains);
        if (wantsAPerson) {
            return false;
        }
        if (name.startsWith("feedback.") || name.endsWith(".confirm")) {
            return false;
        }
        if (SOUNDS_LIKE.getOrDefault(topic(), Set.of()).contains(best) && !asksSomething) {
            return true;
        }
        if (TAKING_LEAVE.contains(best) && ranking.best().confidence() >= HEARD) {
            return false;
        }
        boolean sure = ranking.best().confidence() >= SURE;
        if (sure && NEVER_AN_ANSWER.contains(best)) {
            return false;
        }
        boolean request = !LIGHT.contains(best) && (ranking.ruled().contains(best) || asksSomething);
        return !(sure && request);
    }

    /** "I have no old car" is a no without the word. */
    private boolean denies(Entity entity) {
        return topic().endsWith("trade_in")
                && entity.name().equals(EntityNames.HAS_TRADE_IN)
                && entity.value().equals(false);
    }

    private String topic() {
        return name.substring(name.indexOf('.') + 1);
    }
}
