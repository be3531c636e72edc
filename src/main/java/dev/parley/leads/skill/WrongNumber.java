package dev.parley.leads.skill;

import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.WrittenPhones;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks again for a phone number that nobody can be called on, instead of losing it without a word. */
@Component
class WrongNumber {

    static final String ASKED = "lead.phone";

    private static final Set<String> ASKS_FOR_ONE = Set.of(ASKED, "lead.contact");

    private final Wording wording;

    WrongNumber(Wording wording) {
        this.wording = wording;
    }

    Optional<Question> again(TurnContext turn) {
        String pending = turn.state().pending();
        boolean asked = pending != null && ASKS_FOR_ONE.contains(pending);
        boolean isElsewhere = pending != null && !pending.startsWith("lead.")
                || turn.understanding().entity(EntityNames.EMAIL).isPresent();
        return isElsewhere
                ? Optional.empty()
                : WrittenPhones.unreachable(turn.understanding(), asked).map(written -> ask(turn, written));
    }

    private Question ask(TurnContext turn, String written) {
        String text = wording.say(turn.language(), "leads.question.phone_again", Map.of("written", written));
        return new Question(ASKED, text, List.of(), Question.NEEDED);
    }
}
