package dev.parley.leads.skill;

import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks again for an e-mail address that was not written to its end ("dana@mail"), instead of losing it without a word. */
@Component
class CutOffAddress {

    static final String ASKED = "lead.email";

    private static final Pattern WRITTEN =
            Pattern.compile("(?<![\\p{L}\\p{N}._%+@/-])\\p{L}[\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}.-]{0,100}");
    private static final Pattern WHOLE = Pattern.compile(".+@.+\\.\\p{L}{2,}");

    private final Wording wording;

    CutOffAddress(Wording wording) {
        this.wording = wording;
    }

    Optional<Question> again(TurnContext turn) {
        Matcher written = WRITTEN.matcher(turn.text());
        if (isBusy(turn.state().pending())
                || turn.understanding().entity(EntityNames.EMAIL).isPresent()
                || !written.find()
                || WHOLE.matcher(written.group()).matches()) {
            return Optional.empty();
        }
        String text = wording.say(turn.language(), "leads.question.email_again", Map.of("written", written.group()));
        return Optional.of(new Question(ASKED, text, List.of(), Question.NEEDED));
    }

    /** A checkout asks for its address itself. */
    private static boolean isBusy(@Nullable String pending) {
        return pending != null && !pending.startsWith("lead.");
    }
}
