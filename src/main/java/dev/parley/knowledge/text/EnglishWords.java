package dev.parley.knowledge.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Common English words: those that the bundled model's tokenizer keeps whole. Such a word is not taken for a misspelling. */
final class EnglishWords {

    private static final Set<String> WORDS = load();

    private EnglishWords() {}

    static boolean has(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }

    private static Set<String> load() {
        try (InputStream in = EnglishWords.class.getResourceAsStream("/all-minilm-l6-v2-q-tokenizer.json")) {
            if (in == null) {
                return Set.of();
            }
            JsonNode vocabulary = new JsonMapper().readTree(in).at("/model/vocab");
            Set<String> words = new HashSet<>();
            for (String word : vocabulary.propertyNames()) {
                if (word.length() > 3 && word.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
                    words.add(word);
                }
            }
            return Set.copyOf(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
