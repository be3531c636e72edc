package dev.parley.conversation.dialogue;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The small words that steer a dialogue, by language: {@code dialogue/<language>.properties}, values split at commas. */
@Component
public class WordLists {

    private final Map<Language, Properties> lists = new EnumMap<>(Language.class);
    private final Map<String, Pattern> patterns = new ConcurrentHashMap<>();

    /** Those that ship with the program. */
    public static WordLists load() {
        return new WordLists();
    }

    WordLists() {
        for (Language language : Language.values()) {
            lists.put(language, ShippedFile.properties("/dialogue/" + language.code() + ".properties"));
        }
    }

    public List<String> words(Language language, String list) {
        String value = lists.getOrDefault(language, new Properties()).getProperty(list, "");
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Finds any of the words as a whole word, whatever the case; Hinglish borrows the English lists. */
    public Pattern anyOf(Language language, String list) {
        return patterns.computeIfAbsent(language.code() + ' ' + list, key -> compile(language, list));
    }

    private Pattern compile(Language language, String list) {
        return wholeWords(
                language == Language.HINGLISH
                        ? Stream.concat(words(language, list).stream(), words(Language.ENGLISH, list).stream())
                                .toList()
                        : words(language, list));
    }

    /** The same over all languages. */
    public Pattern anyOf(String list) {
        return wholeWords(Arrays.stream(Language.values())
                .flatMap(language -> words(language, list).stream())
                .distinct()
                .toList());
    }

    private static Pattern wholeWords(List<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        String any = words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{M}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
