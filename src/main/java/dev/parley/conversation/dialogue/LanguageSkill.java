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
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Changes the language when the customer asks for another one. */
@Component
@Order(5)
class LanguageSkill implements Skill {

    private static final String SPEAK = "SPEAK_LANGUAGE";

    private final Map<Language, Pattern> names = new EnumMap<>(Language.class);
    private final Wording wording;

    LanguageSkill(WordLists lists, Wording wording) {
        this.wording = wording;
        for (Language language : Language.values()) {
            names.put(language, lists.anyOf(language, "own-names"));
        }
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
        if (!turn.understanding().isAbout(Intents.LANGUAGE_SWITCH)) {
            return List.of();
        }
        return named(turn.text())
                .map(language -> Heard.inAll(new Command(SPEAK, Map.of("language", language.code()), Effect.READ)))
                .stream()
                .toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        Language wanted = Language.of(String.valueOf(command.arguments().get("language")));
        List<Language> spoken = turn.tenant().settings().languages();
        if (!spoken.isEmpty() && !spoken.contains(wanted)) {
            return Outcome.of(
                    Coverage.SETTLED,
                    List.of(Statement.plain(wording.say(turn.language(), "conversation.language.notSpoken"))));
        }
        return Outcome.of(
                        Coverage.SETTLED,
                        List.of(Statement.plain(wording.say(wanted, "conversation.language.switched"))))
                .withMemory(Map.of("fixed", true, "code", wanted.code()));
    }

    private Optional<Language> named(String text) {
        return Arrays.stream(Language.values())
                .filter(language -> names.getOrDefault(language, Pattern.compile("(?!)"))
                        .matcher(text)
                        .find())
                .findFirst();
    }
}
