package dev.parley.commerce.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What words of the trade mean in each other and in the languages spoken here: things in
 * {@code commerce/search/trade-words.tsv}, what is done with them and where in {@code situation-words.tsv}.
 */
final class TradeWords {

    /**
     * A thing or a doing with all its names.
     *
     * @param names as words that compare
     * @param english what stands for it in English: a thing's first name, or any word for a situation
     */
    record Concept(List<List<String>> names, Set<String> english) {}

    /** @param length how many words of the text name them */
    record Match(int length, List<Concept> concepts) {}

    private record Name(List<String> words, Concept concept) {}

    static final TradeWords SHIPPED = new TradeWords();

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();

    private TradeWords() {
        ResourceLines.of("trade-words.tsv").stream().skip(1).forEach(line -> add(line, 1));
        ResourceLines.of("situation-words.tsv").stream().skip(1).forEach(line -> add(line, Integer.MAX_VALUE));
    }

    private void add(String line, int standing) {
        String[] columns = line.split("\t", -1);
        Set<List<String>> names = new LinkedHashSet<>();
        for (String column : columns) {
            ResourceLines.alternatives(column).forEach(name -> names.add(content(name)));
        }
        Set<String> english = new HashSet<>();
        ResourceLines.alternatives(columns[0]).stream()
                .limit(standing)
                .forEach(name -> english.addAll(ProductWords.whole(name)));
        Concept concept = new Concept(List.copyOf(names), Set.copyOf(english));
        for (List<String> name : names) {
            byFirstWord
                    .computeIfAbsent(name.getFirst(), absent -> new ArrayList<>())
                    .add(new Name(name, concept));
            vocabulary.addAll(name);
        }
    }

    private static List<String> content(String name) {
        List<String> words = ProductWords.whole(name);
        List<String> content = Fillers.SHIPPED.without(words);
        return content.isEmpty() ? words : content;
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
