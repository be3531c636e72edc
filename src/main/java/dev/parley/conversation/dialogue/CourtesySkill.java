package dev.parley.conversation.dialogue;

import dev.parley.conversation.skill.Evidence;
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
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Greets, thanks, takes leave, says what it is, and draws a line when it is insulted. */
@Component
@Order(10)
class CourtesySkill implements Skill {

    private static final String COURTESY = "COURTESY";
    private static final String OFFER = "handoff.offer";

    /** What each courtesy answers with, by intent. */
    private static final Map<String, String> WORDING = Map.of(
            Intents.GREETING, "conversation.greeting",
            Intents.THANKS, "conversation.thanks",
            Intents.GOODBYE, "conversation.goodbye",
            Intents.SMALL_TALK, "conversation.smallTalk",
            Intents.ABUSE, "conversation.abuse");

    /** Kept once an insult was answered with a boundary, which is not drawn a second time. */
    private static final String DRAWN = "boundary";

    private final Questions questions;
    private final DirectAddress directAddress;
    private final Wording wording;

    CourtesySkill(Questions questions, DirectAddress directAddress, Wording wording) {
        this.questions = questions;
        this.directAddress = directAddress;
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
        if (turn.text().startsWith("/")) {
            return List.of();
        }
        Optional<String> kind = directAddress.asksWhatItIs(turn.text())
                ? Optional.of(Intents.SMALL_TALK)
                : turn.understanding().intent().map(IntentScore::name).filter(WORDING::containsKey);
        return kind.map(name -> Heard.inAll(new Command(COURTESY, Map.of("kind", name), Effect.READ))).stream()
                .toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        String kind = String.valueOf(command.arguments().get("kind"));
        boolean chats = kind.equals(Intents.SMALL_TALK) && !directAddress.asksWhatItIs(turn.text());
        String key = chats ? "conversation.smallTalk.other" : WORDING.getOrDefault(kind, "conversation.greeting");
        if (kind.equals(Intents.ABUSE)) {
            return boundary(turn);
        }
        String business = turn.tenant().name();
        String text = wording.say(turn.language(), key, Map.of("business", business));
        // A name may hold a figure: "Studio 54".
        Statement statement = new Statement(text, List.of(new Evidence.OfDialogue("business", business)));
        Outcome said = Outcome.of(coverage(kind, turn), List.of(statement));
        return kind.equals(Intents.SMALL_TALK) && said.coverage() == Coverage.SETTLED ? askedAgain(said, turn) : said;
    }

    /** What sounds like small talk, or begins or ends politely, may be a question that the documents answer. */
    private Coverage coverage(String kind, TurnContext turn) {
        if (kind.equals(Intents.SMALL_TALK) && directAddress.asksWhatItIs(turn.text())) {
            return directAddress.asksNothingElse(turn.text()) ? Coverage.SETTLED : Coverage.PARTIAL;
        }
        boolean mayAsk = kind.equals(Intents.SMALL_TALK) || questions.asksAbout(turn.understanding());
        return mayAsk ? Coverage.COURTESY : Coverage.SETTLED;
    }

    private Outcome boundary(TurnContext turn) {
        boolean drawn = turn.state().memory(name()).containsKey(DRAWN);
        String key = drawn ? "conversation.abuse.again" : "conversation.abuse";
        Outcome said = Outcome.of(Coverage.SETTLED, List.of(Statement.plain(wording.say(turn.language(), key))))
                .withMemory(Map.of(DRAWN, true));
        return askedAgain(said, turn);
    }

    private Outcome askedAgain(Outcome said, TurnContext turn) {
        return OpenQuestion.of(turn)
                .map(open -> withoutRefusal(open, turn))
                .map(said::withQuestion)
                .orElse(said);
    }

    /** The offer of a person is made again without the refusal that it went with. */
    private Question withoutRefusal(Question open, TurnContext turn) {
        return open.key().equals(OFFER)
                ? new Question(OFFER, wording.say(turn.language(), OFFER), open.quickReplies(), open.urgency())
                : open;
    }
}
