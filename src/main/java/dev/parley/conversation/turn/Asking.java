package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.Questions;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether, and how plainly, a message asks something that documents may answer. */
@Component
class Asking {

    /** Intents that may be polite wrapping around a question. */
    private static final String[] WRAPPING = {Intents.GREETING, Intents.THANKS, Intents.GOODBYE};

    /** Intents whose topic is worth a look even when nothing is asked outright. */
    private static final String[] TOPICS = {
        Intents.FINANCE,
        Intents.EXCHANGE,
        Intents.INSURANCE,
        Intents.SERVICE,
        Intents.INFO,
        Intents.TEST_DRIVE,
        Intents.PRIVACY,
        Intents.DELIVERY_UPDATE
    };

    /** Intents that are no question to the knowledge base, however they are worded. */
    private static final String[] COURTESIES = {
        Intents.AFFIRM,
        Intents.DENY,
        Intents.CANCEL,
        Intents.ABUSE,
        Intents.LANGUAGE_SWITCH,
        Intents.OPT_OUT,
        Intents.ESCALATION
    };

    private final Questions questions;

    Asking(Questions questions) {
        this.questions = questions;
    }

    Optional<Asked> of(TurnContext turn, List<Performed> performed, List<Contributed> contributed) {
        Understanding said = turn.understanding();
        if (isCourtesy(said) || questions.hesitates(said)) {
            return Optional.empty();
        }
        if (performed.stream().anyMatch(Asking::isUnknown)) {
            return Optional.of(Asked.OUTRIGHT);
        }
        boolean noted = contributed.stream().anyMatch(Contributed::noted);
        if (noted && said.isAbout(Intents.BUY, Intents.EXCHANGE) && !questions.isMarked(said)) {
            return Optional.empty();
        }
        if (questions.isQuestion(said)) {
            return Optional.of(noted && !questions.opensAQuestion(said) ? Asked.PERHAPS : Asked.OUTRIGHT);
        }
        return onlyTells(said) || noted && questions.isStatement(said)
                ? Optional.empty()
                : withoutQuestion(said, noted, performed);
    }

    private Optional<Asked> withoutQuestion(Understanding said, boolean noted, List<Performed> performed) {
        // A phrase with a subject ("window tint price") is a question in chat.
        if (questions.hasSubject(said) && performed.stream().allMatch(Performed::isCourtesy)) {
            boolean tells = noted || questions.isStatement(said) || said.isAbout(Intents.BUY);
            return Optional.of(tells ? Asked.PERHAPS : Asked.OUTRIGHT);
        }
        return isTopic(said) ? Optional.of(Asked.BY_THE_WAY) : Optional.empty();
    }

    /** What a part of a message only tells is nothing to refuse. */
    Asked ofPart(String part, TurnContext turn, Asked whole) {
        return whole == Asked.OUTRIGHT && questions.tells(part, turn.understanding()) ? Asked.PERHAPS : whole;
    }

    /** Whether a part of a message asks, where other parts of it are settled. */
    boolean asksToo(String part, TurnContext turn) {
        return questions.hasSubject(part) && questions.asks(part, turn.understanding());
    }

    private static boolean isTopic(Understanding said) {
        boolean declinesTradeIn = said.isAbout(Intents.EXCHANGE)
                && said.entity(EntityNames.HAS_TRADE_IN)
                        .filter(entity -> Boolean.FALSE.equals(entity.value()))
                        .isPresent();
        return !declinesTradeIn && said.isAbout(TOPICS);
    }

    private boolean isCourtesy(Understanding said) {
        boolean asksOn = said.isAbout(Intents.AFFIRM, Intents.DENY, Intents.CANCEL)
                && questions.isQuestion(said)
                && questions.hasSubject(said);
        return !asksOn && said.isAbout(COURTESIES) || said.isAbout(WRAPPING) && !questions.asksAbout(said);
    }

    /** Facts and no intent: an answer, or something to note. */
    private static boolean onlyTells(Understanding said) {
        return said.intent().isEmpty() && !said.entities().isEmpty();
    }

    private static boolean isUnknown(Performed performed) {
        return performed.outcome().coverage() == Outcome.Coverage.UNKNOWN;
    }
}
