package dev.parley.customers.consent;

import dev.parley.compliance.Consents;
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
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "STOP", "dadme de baja": written down, so that nothing goes out by itself any more. */
@Component
@Order(12)
class OptOutSkill implements Skill {

    private static final String OPT_OUT = "OPT_OUT";
    private static final String SOURCE = "chat";

    private final Consents consents;
    private final Wording wording;
    private final Set<String> keywords;

    OptOutSkill(Consents consents, Wording wording) {
        this.consents = consents;
        this.wording = wording;
        this.keywords = Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(
                        wording.say(language, "customers.optOutWords").split(",")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String name() {
        return "opt_out";
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                OPT_OUT,
                "Sends the customer no reminders and no advertising any more",
                Map.of(),
                Effect.WRITE,
                List.of("STOP", "unsubscribe", "no me enviéis más mensajes")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        Heard heard = Heard.inAll(new Command(OPT_OUT, Map.of(), Effect.WRITE));
        if (isKeyword(turn)) {
            return List.of(heard);
        }
        return turn.understanding().isAbout(Intents.OPT_OUT)
                ? List.of(heard.because(turn.understanding(), Intents.OPT_OUT))
                : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return Outcome.of(Coverage.SETTLED, List.of(Statement.plain(wording.say(turn.language(), "customers.optOut"))))
                .withEffect(() -> consents.optOut(turn.contactId(), turn.text(), SOURCE));
    }

    /** The one word that ends messages everywhere; in answer to a question, small letters only call that off. */
    private boolean isKeyword(TurnContext turn) {
        String word = turn.text().replaceAll("[\\p{P}\\s]+", " ").strip();
        boolean loud = word.equals(word.toUpperCase(Locale.ROOT));
        return keywords.contains(word.toLowerCase(Locale.ROOT))
                && (loud || turn.state().pending() == null);
    }
}
