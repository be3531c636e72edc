package dev.parley.commerce.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What words of the trade mean in each other and in the languages spoken here: things in
 * {@code commerce/search/trade-words.tsv}, what they are like in {@code quality-words.tsv}, what is done with them and where in {@code situation-words.tsv}.
 */
final class TradeWords {

    /**
     * A thing or a doing with all its names.
     *
     * @param names as words that compare
     * @param english what stands for it in English: a thing's first name, or any word for a situation
     * @param thing whether it is a thing
     */
    record Concept(List<List<String>> names, Set<String> english, boolean thing) {}

    /** @param length how many words of the text name them */
    record Match(int length, List<Concept> concepts) {}

    /** @param head which of the words says what kind of thing it is: the last in "drill bit", the first in "broca de metal" */
    private record Name(List<String> words, Concept concept, int head) {}

    /**
     * A name of several words within a text.
     *
     * @param beside words of it that name another thing when they stand alone
     */
    record Compound(List<String> words, Set<String> beside) {}

    private static final Set<Integer> HEAD_FIRST = Set.of(1, 2);

    static final TradeWords SHIPPED = new TradeWords();

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Set<String> vocabulary = new HashSet<>();
    private final Set<String> heard = new HashSet<>();

    private TradeWords() {
        ResourceLines.of("trade-words.tsv").stream().skip(1).forEach(line -> add(line, 1, true));
        ResourceLines.of("quality-words.tsv").stream().skip(1).forEach(line -> add(line, 1, false));
        ResourceLines.of("situation-words.tsv").stream().skip(1).forEach(line -> add(line, Integer.MAX_VALUE, false));
    }

    private void add(String line, int standing, boolean thing) {
        String[] columns = line.split("\t", -1);
        Set<List<String>> names = new LinkedHashSet<>();
        Set<List<String>> headFirst = new HashSet<>();
        for (int column = 0; column < columns.length; column++) {
            for (String name : ResourceLines.alternatives(columns[column])) {
                List<String> words = content(name);
                boolean first = names.add(words);
                if (!HEAD_FIRST.contains(column)) {
                    heard.addAll(words);
                }
                if (first && HEAD_FIRST.contains(column)) {
                    headFirst.add(words);
                }
            }
        }
        Set<String> english = new HashSet<>();
        ResourceLines.alternatives(columns[0]).stream()
                .limit(standing)
                .forEach(name -> english.addAll(ProductWords.whole(name)));
        Concept concept = new Concept(List.copyOf(names), Set.copyOf(english), thing);
        for (List<String> name : names) {
            byFirstWord
                    .computeIfAbsent(name.getFirst(), absent -> new ArrayList<>())
                    .add(new Name(name, concept, headFirst.contains(name) ? 0 : name.size() - 1));
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

    /** Its words in English and the languages of India, which write each other's as they are heard. */
    Set<String> heardVocabulary() {
        return heard;
    }

    /** The names of several words in a text. */
    List<Compound> compounds(List<String> text) {
        List<Compound> asWritten = compoundsIn(text);
        return asWritten.isEmpty() ? compoundsIn(Fillers.SHIPPED.without(text)) : asWritten;
    }

    private List<Compound> compoundsIn(List<String> words) {
        List<Compound> compounds = new ArrayList<>();
        for (int at = 0; at < words.size(); ) {
            Name name = longest(words, at);
            int length = name == null ? 1 : name.words().size();
            if (name != null && length > 1) {
                Set<String> beside = new HashSet<>();
                for (int other = 0; other < length; other++) {
                    String word = name.words().get(other);
                    if (other != name.head() && at(List.of(word), 0).length() == 1) {
                        beside.add(word);
                    }
                }
                beside.remove(name.words().get(name.head()));
                compounds.add(new Compound(name.words(), beside));
            }
            at += length;
        }
        return compounds;
    }

    private @Nullable Name longest(List<String> words, int from) {
        Name longest = null;
        for (Name name : byFirstWord.getOrDefault(words.get(from), List.of())) {
            int length = name.words().size();
            if ((longest == null || length > longest.words().size())
                    && from + length <= words.size()
                    && words.subList(from, from + length).equals(name.words())) {
                longest = name;
            }
        }
        return longest;
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
