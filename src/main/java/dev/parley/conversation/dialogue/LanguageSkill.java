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
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Changes the language when the customer asks for another one. */
@Component
@Order(5)
class LanguageSkill implements Skill {

    private static final String SPEAK = "SPEAK_LANGUAGE";

    private final WantedLanguage wanted;
    private final Wording wording;

    LanguageSkill(WantedLanguage wanted, Wording wording) {
        this.wanted = wanted;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "language";
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                SPEAK,
                "Goes on in another language",
                Map.of("language", "text"),
                Effect.READ,
                List.of("in Spanish please", "hindi mein baat karo")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return wanted
                .of(turn.understanding())
                .map(language -> Heard.inAll(new Command(SPEAK, Map.of("language", language.code()), Effect.READ)))
                .stream()
                .toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        Language asked = Language.of(String.valueOf(command.arguments().get("language")));
        List<Language> spoken = turn.tenant().settings().languages();
        if (!spoken.isEmpty() && !spoken.contains(asked)) {
            return Outcome.of(
                    Coverage.SETTLED,
                    List.of(Statement.plain(wording.say(turn.language(), "conversation.language.notSpoken"))));
        }
        return Outcome.of(
                        Coverage.SETTLED,
                        List.of(Statement.plain(wording.say(asked, "conversation.language.switched"))))
                .withMemory(Map.of("fixed", true, "code", asked.code()));
    }
}
