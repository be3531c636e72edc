package dev.parley.knowledge.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Common English words: those that the bundled model's tokenizer keeps whole, which it numbers by how common they are.
 * Such a word is not taken for a misspelling.
 */
final class EnglishWords {

    /** What everybody writes; a rarer word may as well be a slip of one of these. */
    private static final int COMMON = 6_000;

    private static final Set<String> WORDS = new HashSet<>();
    private static final Map<Character, List<String>> EVERYDAY = new HashMap<>();
    private static final Set<String> COMMONEST = new HashSet<>();

    static {
        load();
    }

    private EnglishWords() {}

    static boolean has(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }

    static boolean isCommon(String lowerCaseWord) {
        return COMMONEST.contains(lowerCaseWord);
    }

    /** Common words with a first letter, the commonest first. */
    static List<String> commonWith(char first) {
        return EVERYDAY.getOrDefault(first, List.of());
    }

    private static void load() {
        try (InputStream in = EnglishWords.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            if (in == null) {
                return;
            }
            JsonNode vocabulary = new JsonMapper().readTree(in).at("/model/vocab");
            vocabulary
                    .properties()
                    .forEach(word -> add(word.getKey(), word.getValue().asInt()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void add(String word, int number) {
        if (word.length() > 3 && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            WORDS.add(word);
            if (number < COMMON) {
                COMMONEST.add(word);
                EVERYDAY.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                        .add(word);
            }
        }
    }
}
