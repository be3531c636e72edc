package dev.parley.conversation.dialogue;

import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Greets, thanks, takes leave, says what it is, and draws a line when it is insulted. */
@Component
@Order(10)
class CourtesySkill implements Skill {

    private static final String COURTESY = "COURTESY";

    /** What each courtesy answers with, by intent. */
    private static final Map<String, String> WORDING = Map.of(
            Intents.GREETING, "conversation.greeting",
            Intents.THANKS, "conversation.thanks",
            Intents.GOODBYE, "conversation.goodbye",
            Intents.SMALL_TALK, "conversation.smallTalk",
            Intents.ABUSE, "conversation.abuse");

    private final Questions questions;
    private final Wording wording;

    CourtesySkill(Questions questions, Wording wording) {
        this.questions = questions;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "courtesy";
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                COURTESY,
                "Answers a greeting, thanks, a farewell, small talk or an insult",
                Map.of("kind", "text"),
                Effect.READ,
                List.of("hello", "gracias", "au revoir", "kaise ho")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return turn
                .understanding()
                .intent()
                .filter(best -> WORDING.containsKey(best.name()))
                .map(best -> Heard.inAll(new Command(COURTESY, Map.of("kind", best.name()), Effect.READ)))
                .stream()
                .toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        String kind = String.valueOf(command.arguments().get("kind"));
        String key = WORDING.getOrDefault(kind, "conversation.greeting");
        String said = wording.say(
                turn.language(), key, Map.of("business", turn.tenant().name()));
        // What sounds like small talk, or begins or ends politely, may be a question that the documents answer.
        boolean mayAsk = kind.equals(Intents.SMALL_TALK) || questions.asksAbout(turn.understanding());
        Coverage coverage = mayAsk ? Coverage.COURTESY : Coverage.SETTLED;
        return Outcome.of(coverage, List.of(Statement.plain(said)));
    }
}
