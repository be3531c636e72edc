package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** Which products hold which words, and how long their texts are. */
final class WordIndex implements Vocabulary {

    /** Words of names this long are taken for what a word in another script sounds like. */
    private static final int TELLING = 5;

    private static final int SHORTEST_COMPOUND = 4;

    private final Map<String, Postings> postings = new HashMap<>();
    private final float[] lengths;
    private final Supplier<SoundIndex> sounds = SingletonSupplier.of(this::sounds);
    private double totalLength;

    WordIndex(int products) {
        lengths = new float[products];
    }

    /** @param at its place among the products */
    void add(Product product, int at) {
        ProductText.frequencies(product).forEach((word, frequency) -> {
            lengths[at] += word.contains(" ") ? 0 : frequency;
            postings.computeIfAbsent(word, absent -> new Postings()).add(at, frequency);
        });
        totalLength += lengths[at];
    }

    int products() {
        return lengths.length;
    }

    /** How much a product's text says. */
    float length(int product) {
        return lengths[product];
    }

    double averageLength() {
        return Math.max(1, totalLength / Math.max(1, lengths.length));
    }

    /** Makes what is else made by the first word of another script. */
    void makeReady() {
        var unused = sounds.get();
    }

    private SoundIndex sounds() {
        Set<String> words = new HashSet<>(TradeWords.SHIPPED.heardVocabulary());
        postings.keySet().stream().filter(word -> word.length() >= TELLING).forEach(words::add);
        return new SoundIndex(words);
    }

    @Override
    public boolean contains(String word) {
        return postings.containsKey(word);
    }

    @Override
    public Optional<String> soundingLike(String word) {
        return sounds.get().closest(word);
    }

    @Override
    public List<String> near(String word) {
        if (contains(word) || word.length() < SHORTEST_COMPOUND || !Character.isLetter(word.charAt(0))) {
            return List.of();
        }
        int most = Spelling.forgiven(word);
        return postings.keySet().stream()
                .filter(one -> one.length() > word.length() && one.contains(word)
                        || most > 0 && Spelling.distance(word, one, most) <= most)
                .toList();
    }

    /** Collects the products that hold any alternative of a clause. */
    void collect(Clause clause, Scratch scratch) {
        scratch.clear();
        clause.alternatives().forEach(alternative -> collect(alternative, scratch));
    }

    private void collect(Clause.Alternative alternative, Scratch scratch) {
        List<String> words = alternative.words();
        if (words.size() > 1) {
            Postings together = postings.get(String.join(" ", words));
            for (int n = 0; together != null && n < together.size(); n++) {
                scratch.raise(together.doc(n), (float) (together.frequency(n) * alternative.weight()));
            }
        }
        Postings first = postings.get(words.getFirst());
        for (int n = 0; first != null && n < first.size(); n++) {
            int doc = first.doc(n);
            float frequency = first.frequency(n);
            for (int other = 1; frequency > 0 && other < words.size(); other++) {
                Postings more = postings.get(words.get(other));
                frequency = more == null ? 0 : Math.min(frequency, more.frequencyIn(doc));
            }
            if (frequency > 0) {
                scratch.raise(doc, (float) (frequency * alternative.weight()));
            }
        }
    }
}
