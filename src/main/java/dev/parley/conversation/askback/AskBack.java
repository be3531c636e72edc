package dev.parley.conversation.askback;

import dev.parley.conversation.askback.Doubt.Reading;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.IntentScore;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The rule that nothing is changed on a reading that is less than sure. */
@Component
public class AskBack {

    private final AskBackSkill skill;
    private final ReadingWords words;

    AskBack(AskBackSkill skill, ReadingWords words) {
        this.skill = skill;
        this.words = words;
    }

    /** The rule in those words, outside of an application. */
    public static AskBack of(Wording wording) {
        ReadingWords words = new ReadingWords(wording);
        return new AskBack(new AskBackSkill(words), words);
    }

    /** Whether to ask before this is done; never a second time in a row. */
    public boolean isNeeded(Heard heard, TurnContext turn) {
        return heard.command().effect() == Effect.WRITE && heard.isDoubtful() && !turn.isPending(AskBackSkill.QUESTION);
    }

    /** The skill in whose name it is asked. */
    public Skill skill() {
        return skill;
    }

    /** @param owner of the command that is held back */
    public Outcome ask(Heard heard, Skill owner, TurnContext turn) {
        Language language = turn.language();
        String intent = Objects.requireNonNull(heard.because()).name();
        Reading first = owner.describe(heard.command(), turn)
                .map(what -> words.described(intent, what, language))
                .or(() -> words.of(intent, language))
                .orElseGet(() -> words.question(language));
        String pending = Objects.requireNonNullElse(turn.state().pending(), "");
        Doubt doubt = new Doubt(
                turn.text(),
                turn.understanding().language(),
                pending,
                List.of(first, second(first, heard.command(), turn)));
        return skill.ask(heard.command(), doubt, turn);
    }

    /** The likeliest other thing that has a name. */
    private Reading second(Reading first, Command held, TurnContext turn) {
        return turn.understanding().intents().stream()
                .map(IntentScore::name)
                .filter(intent -> !intent.equals(first.intent()) && !intent.equals(held.name()))
                .flatMap(intent -> words.of(intent, turn.language()).stream())
                .findFirst()
                .orElseGet(() -> words.question(turn.language()));
    }
}
