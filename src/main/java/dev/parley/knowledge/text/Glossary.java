package dev.parley.knowledge.text;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Words of the trade in every language and what they mean in English, from {@code knowledge/glossary.tsv}: one concept a
 * line, a column per language, alternatives parted by {@code |}, the first English one standing for the concept. It lets
 * an English model and an English text answer a question in another language, and the other way round.
 */
final class Glossary {

    static final int LONGEST_PHRASE = 4;

    private final Map<Language, Map<List<String>, String>> phrases = new EnumMap<>(Language.class);
    /** By the words as they are written, in lower case. */
    private final Map<Language, Map<String, String>> written = new EnumMap<>(Language.class);

    private Glossary() {
        for (Language language : Language.values()) {
            phrases.put(language, new HashMap<>());
            written.put(language, new HashMap<>());
        }
    }

    static Glossary load() {
        Glossary glossary = new Glossary();
        List<String> lines = ShippedFile.lines("/knowledge/glossary.tsv");
        List<Language> columns =
                Arrays.stream(lines.getFirst().split("\t")).map(Language::of).toList();
        for (String line : lines.subList(1, lines.size())) {
            glossary.add(line.split("\t"), columns);
        }
        return glossary;
    }

    /** What words mean in English, or null: as they are written, else as others of the same stems, which may mean another thing. */
    @Nullable
    String english(Language language, String lowerCase, List<String> stems) {
        String exactly = of(written, language).get(lowerCase);
        return exactly != null ? exactly : english(language, stems);
    }

    /** What a phrase of stems means in English, or null. */
    @Nullable
    String english(Language language, List<String> stems) {
        return phrases.getOrDefault(language, Map.of()).get(stems);
    }

    /** Whether a word stands in the glossary just as it is written, and not only with the same stem. */
    boolean lists(Language language, String lowerCaseWord) {
        return of(written, language).containsKey(lowerCaseWord);
    }

    private static <T> T of(Map<Language, T> all, Language language) {
        return Objects.requireNonNull(all.get(language));
    }

    private void add(String[] cells, List<Language> columns) {
        String english = cells[0].split("\\|")[0].strip();
        for (int i = 0; i < cells.length; i++) {
            Language language = columns.get(i);
            for (String alternative : cells[i].split("\\|")) {
                of(written, language).putIfAbsent(alternative.strip().toLowerCase(Locale.ROOT), english);
                List<String> stems = new ArrayList<>();
                Tokens.of(alternative, language).forEach(token -> stems.add(token.stem()));
                if (!stems.isEmpty() && stems.size() <= LONGEST_PHRASE) {
                    of(phrases, language).putIfAbsent(stems, english);
                }
            }
        }
    }
}
