package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the assistant says exists in all its languages. */
class WordingTests {

    private final Wording wording = new Wording();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceExistsInEveryLanguage(Language language) {
        assertThat(wording.patterns(language).keySet())
                .isEqualTo(wording.patterns(Language.ENGLISH).keySet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aTranslationUsesTheSameArguments(Language language) {
        Map<String, String> english = wording.patterns(Language.ENGLISH);
        wording.patterns(language)
                .forEach((key, pattern) ->
                        assertThat(arguments(english.get(key))).as(key).containsAll(arguments(pattern)));
    }

    @Test
    void argumentsAreNeverReadAsPatterns() {
        assertThat(wording.say(Language.ENGLISH, "conversation.greeting", Map.of("business", "{0} '{evil}'")))
                .contains("{0} '{evil}'");
    }

    private static Set<String> arguments(String pattern) {
        return new MessageFormat(pattern).getArgumentNames();
    }
}
