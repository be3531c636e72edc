package dev.parley.commerce.vehicle;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the phrases of one language mean: {@code commerce/words/<language>.properties}. */
final class WordList {

    private final Map<String, Set<String>> meanings = new HashMap<>();
    private final Map<String, Set<String>> phrases = new HashMap<>();
    private final Map<String, String> spoken = new HashMap<>();
    private final Set<String> endings = new LinkedHashSet<>();
    private final Set<String> openings = new HashSet<>();
    private int longest = 1;

    WordList(Language language) {
        Properties properties = ShippedFile.properties("/commerce/words/" + language.code() + ".properties");
        for (String meaning : properties.stringPropertyNames()) {
            for (String phrase : properties.getProperty(meaning).split(",")) {
                add(meaning, phrase);
            }
        }
    }

    private void add(String meaning, String phrase) {
        if (meaning.equals("endings")) {
            endings.add(Token.keys(phrase).isEmpty() ? phrase.strip() : String.join("", Token.keys(phrase)));
            return;
        }
        spoken.putIfAbsent(meaning, phrase.strip());
        var all = Token.of(phrase).stream().map(Token::key).toList();
        var keys = all.size() == 1
                ? all
                : all.stream().filter(key -> !key.equals("-")).toList();
        if (!keys.isEmpty()) {
            longest = Math.max(longest, keys.size());
            if (keys.size() > 1) {
                openings.add(keys.getFirst());
            }
            phrases.computeIfAbsent(meaning, absent -> new LinkedHashSet<>()).add(String.join(" ", keys));
            meanings.computeIfAbsent(String.join(" ", keys), absent -> new LinkedHashSet<>())
                    .add(meaning);
        }
    }

    int longest() {
        return longest;
    }

    /** The first words of phrases of several words. */
    Set<String> openings() {
        return openings;
    }

    /** The meanings of a phrase, its plural or an inflected form of it; null when it has none. */
    @Nullable
    Set<String> find(String phrase) {
        Set<String> exact = meanings.get(phrase);
        if (exact != null) {
            return exact;
        }
        for (String ending : endings) {
            if (phrase.length() > ending.length() + 1 && phrase.endsWith(ending)) {
                Set<String> stem = meanings.get(phrase.substring(0, phrase.length() - ending.length()));
                if (stem != null) {
                    return stem;
                }
            }
        }
        return null;
    }

    List<String> stems(String word) {
        return endings.stream()
                .filter(ending -> word.endsWith(ending) && word.length() > ending.length() + 1)
                .map(ending -> word.substring(0, word.length() - ending.length()))
                .toList();
    }

    /** Its phrases in keys joined by blanks. */
    Set<String> phrases(String meaning) {
        return phrases.getOrDefault(meaning, Set.of());
    }

    /** How the language says a meaning: the first phrase of its list; null when it has none. */
    @Nullable
    String spoken(String meaning) {
        return spoken.get(meaning);
    }
}
