package dev.parley.conversation.dialogue;

import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The language that a message asks to go on in, by whatever name. */
@Component
public class WantedLanguage {

    private final Map<Language, Pattern> names = new EnumMap<>(Language.class);

    WantedLanguage(WordLists lists) {
        for (Language language : Language.values()) {
            names.put(language, lists.anyOf(language, "own-names"));
        }
    }

    /** Empty where the message asks for no other language, or names none that is known. */
    public Optional<Language> of(Understanding read) {
        if (!read.isAbout(Intents.LANGUAGE_SWITCH)) {
            return Optional.empty();
        }
        return Arrays.stream(Language.values())
                .filter(language -> names.getOrDefault(language, Pattern.compile("(?!)"))
                        .matcher(read.text())
                        .find())
                .findFirst();
    }
}
