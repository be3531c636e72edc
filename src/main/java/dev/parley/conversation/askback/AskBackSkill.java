package dev.parley.conversation.askback;

import dev.parley.conversation.askback.Doubt.Reading;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Entity;
import dev.parley.nlu.Intents;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the two likeliest readings of a message to the customer, and lets go of both when neither was meant. */
@Component
@Order(2)
class AskBackSkill implements Skill {

    static final String NAME = "reading";
    static final String QUESTION = "reading.which";

    private static final String NEITHER = "READING_NEITHER";

    /** The trace key of entities that must not be taken over. */
    private static final String REFUSED = "refused_entities";

    private final ReadingWords words;

    AskBackSkill(ReadingWords words) {
        this.words = words;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                NEITHER,
                "Means neither of two readings that were put to the customer",
                Map.of(),
                Effect.READ,
                List.of("neither", "no, ninguna de las dos")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return turn.isPending(QUESTION) && turn.understanding().isAbout(Intents.DENY, Intents.CANCEL)
                ? List.of(Heard.inAll(new Command(NEITHER, Map.of(), Effect.READ)))
                : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return Outcome.of(Coverage.SETTLED, List.of(Statement.plain(words.neither(turn.language()))));
    }

    /** What was not answered is not asked about any more. */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        return turn.state().memory(NAME).isEmpty() ? Contribution.NOTHING : Contribution.NOTHING.withMemory(Map.of());
    }

    /** Asks instead of carrying out; what the command would have taken from the message is not written down either. */
    Outcome ask(Command held, Doubt doubt, TurnContext turn) {
        Question which = new Question(
                QUESTION,
                words.ask(doubt, turn.language()),
                doubt.readings().stream().map(Reading::label).toList(),
                Question.NEEDED);
        List<String> taken = turn.understanding().entities().stream()
                .filter(entity -> held.arguments().containsValue(entity.value().toString()))
                .map(Entity::name)
                .toList();
        return Outcome.of(Coverage.SETTLED, List.of())
                .withQuestion(which)
                .withMemory(doubt.memory())
                .withTrace(Map.of(REFUSED, taken, "held", held.name()));
    }
}
