package dev.parley.commerce.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What trade words mean in each other and in the languages spoken here: {@code commerce/search/trade-words.tsv}. */
final class TradeWords {

    private static final String FILE = "trade-words.tsv";

    /**
     * A thing or a doing with all its names.
     *
     * @param names as words that compare
     * @param english words of its English names
     */
    record Concept(List<List<String>> names, Set<String> english) {}

    /** @param length how many words of the text name them */
    record Match(int length, List<Concept> concepts) {}

    private record Name(List<String> words, Concept concept) {}

    static final TradeWords SHIPPED = new TradeWords();

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    private TradeWords() {
        ResourceLines.of(FILE).stream().skip(1).forEach(this::add);
    }

    private void add(String line) {
        String[] columns = line.split("\t", -1);
        Set<List<String>> names = new LinkedHashSet<>();
        for (String column : columns) {
            ResourceLines.alternatives(column).forEach(name -> names.add(ProductWords.whole(name)));
        }
        Set<String> english = new HashSet<>();
        ResourceLines.alternatives(columns[0]).forEach(name -> english.addAll(ProductWords.whole(name)));
        Concept concept = new Concept(List.copyOf(names), Set.copyOf(english));
        for (List<String> name : names) {
            List<String> content = Fillers.SHIPPED.without(name);
            List<String> key = content.isEmpty() ? name : content;
            byFirstWord
                    .computeIfAbsent(key.getFirst(), absent -> new ArrayList<>())
                    .add(new Name(key, concept));
            vocabulary.addAll(key);
        }
    }

    boolean knows(String word) {
        return vocabulary.contains(word);
    }

    Set<String> vocabulary() {
        return vocabulary;
    }

    /** The longest name that begins at a word; length 0 when none does. */
    Match at(List<String> words, int from) {
        int longest = 0;
        List<Concept> meant = new ArrayList<>();
        for (Name name : byFirstWord.getOrDefault(words.get(from), List.of())) {
            int length = name.words().size();
            boolean stands = from + length <= words.size()
                    && words.subList(from, from + length).equals(name.words());
            if (stands && length >= longest) {
                if (length > longest) {
                    meant.clear();
                }
                longest = length;
                meant.add(name.concept());
            }
        }
        return new Match(longest, meant);
    }
}
