package dev.parley.commerce.checkout;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells a plain yes from all that is none: only whole words count, a negation wins, and so does a condition. */
@Component
public class AnswerReader {

    private static final double BELIEVED = 0.6;
    /** Enough where one of the words for yes is said, too. */
    private static final double LIKELY = 0.25;

    private static final Pattern THUMB = Pattern.compile("[\\s👍✅👌\\ufe0f🏻-🏿!.]+");
    private static final Set<String> OF_THE_CART =
            Set.of(EntityNames.QUANTITY, EntityNames.ITEM_REF, EntityNames.SKU, EntityNames.UNIT);

    private final CheckoutWords words;

    AnswerReader(CheckoutWords words) {
        this.words = words;
    }

    public Answer read(TurnContext turn) {
        return read(turn, Told.NOTHING);
    }

    Answer read(TurnContext turn, Told told) {
        boolean negated = isAbout(turn, Intents.DENY, LIKELY) || words.says(turn, "negation");
        boolean affirmed = isAbout(turn, Intents.AFFIRM, words.says(turn, "yes") ? LIKELY : BELIEVED)
                || turn.understanding().isAbout(Intents.CHECKOUT) && words.says(turn, "yes")
                || words.isOnlyAnywhere(turn, "yes")
                || THUMB.matcher(turn.text()).matches();
        if (negated) {
            boolean answers = affirmed
                    || turn.understanding().isAbout(Intents.DENY, Intents.CANCEL)
                    || CheckoutReader.isAnswer(turn, words);
            return answers ? Answer.NO : Answer.NONE;
        }
        if (!affirmed) {
            return Answer.NONE;
        }
        return told.isNothing() && !isQualified(turn) ? Answer.YES : Answer.UNCLEAR;
    }

    private boolean isQualified(TurnContext turn) {
        return turn.text().indexOf('?') >= 0
                || words.says(turn, "condition")
                || words.says(turn, "change")
                || turn.understanding().injectionSuspected()
                || turn.understanding().entities().stream().anyMatch(entity -> OF_THE_CART.contains(entity.name()));
    }

    private static boolean isAbout(TurnContext turn, String intent, double least) {
        Optional<IntentScore> best = turn.understanding().intent();
        return best.isPresent()
                && best.get().name().equals(intent)
                && best.get().confidence() >= least;
    }
}
