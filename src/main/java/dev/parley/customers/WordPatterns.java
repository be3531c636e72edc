package dev.parley.customers;

import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds any of the comma-separated words of a wording key, in whatever language they are said. */
@Component
public class WordPatterns {

    private final Wording wording;

    WordPatterns(Wording wording) {
        this.wording = wording;
    }

    /** Where a word begins with one of these; case does not matter. */
    public Pattern anyOf(String key) {
        String words = Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(wording.say(language, key).split(",")))
                .map(word -> Pattern.quote(word.strip()))
                .distinct()
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:" + words + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
