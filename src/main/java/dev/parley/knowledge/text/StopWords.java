package dev.parley.knowledge.text;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that carry no meaning of their own, per language: as written, and the languages they speak for. */
final class StopWords {

    private static final Map<Language, Set<String>> WORDS = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            Set<String> words = new HashSet<>();
            for (String line : ShippedFile.lines("/knowledge/stopwords/" + language.code() + ".txt")) {
                words.addAll(List.of(line.split("\\s+")));
            }
            WORDS.put(language, Set.copyOf(words));
        }
    }

    private StopWords() {}

    static Set<String> of(Language language) {
        return WORDS.getOrDefault(language, Set.of());
    }

    static boolean has(Language language, String lowerCaseWord) {
        return of(language).contains(lowerCaseWord);
    }
}
