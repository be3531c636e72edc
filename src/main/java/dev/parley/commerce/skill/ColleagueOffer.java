package dev.parley.commerce.skill;

import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers to have somebody look at a vehicle for what its record does not say. */
@Component
class ColleagueOffer {

    /** Taken up like the offer that goes with a refusal. */
    private static final String KEY = "handoff.offer";

    private final Wording wording;

    ColleagueOffer(Wording wording) {
        this.wording = wording;
    }

    Question toAsk(TurnContext turn) {
        return offer("commerce.colleague", turn);
    }

    /** To somebody who asks for what only a person may decide on. */
    Question toDecide(TurnContext turn) {
        return offer("commerce.haggle.colleague", turn);
    }

    private Question offer(String text, TurnContext turn) {
        return new Question(
                KEY,
                wording.say(turn.language(), text),
                List.of(
                        wording.say(turn.language(), "commerce.colleague.yes"),
                        wording.say(turn.language(), "commerce.colleague.no")),
                Question.NEEDED);
    }
}
