package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** The words of a catalogue, for ranking by BM25; what any name of one thing finds counts once. */
public final class ProductIndex implements Vocabulary {

    private static final double K1 = 1.2;
    private static final double B = 0.5;
    private static final double NAME_WEIGHT = 2;

    /** What a word of a name counts that says there what another word is for: "drill" in "drill bit". */
    private static final double BESIDE = 0.5;

    /** Meanings count once nearly all products have one; before that the others would lose for no reason of theirs. */
    private static final double COMPLETE = 0.98;

    private static final int SHORTEST_CODE = 3;
    /** Words of names this long are taken for what a word in another script sounds like. */
    private static final int TELLING = 5;

    private static final int SHORTEST_COMPOUND = 4;
    private static final List<String> CODES = List.of("ean", "gtin", "mpn", "article_number");

    /**
     * A product that has something of what was asked.
     *
     * @param sku its article number
     * @param score 0 to 1, best is highest
     * @param share of what was asked that it has in words, 0 to 1
     * @param met share of the things asked for that it has any of, by their weight, 0 to 1
     * @param said share of all words that it has any of, those of a need too, 0 to 1
     * @param exact whether it was named by its number
     */
    public record Hit(String sku, double score, double share, double met, double said, boolean exact) {}

    /**
     * @param hits best first
     * @param strength share of what was asked that the best of them has, 0 to 1
     * @param believed whether the best of them can be what was meant
     * @param named whether goods that are here are called by a name of theirs
     */
    public record Found(List<Hit> hits, double strength, boolean believed, boolean named) {

        public Found {
            hits = List.copyOf(hits);
        }
    }

    /**
     * @param scores of all products, share of what was asked
     * @param met share of the clauses that they have any of
     * @param said share of all clauses, those that only help too
     * @param unheard share of the clauses that nothing here has any of
     * @param named whether a thing is asked for that something here is called
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Worded(
            double[] scores, double[] met, double[] said, double best, double unheard, boolean named, boolean needed) {}

    private final String[] skus;
    private final Map<String, Postings> postings = new HashMap<>();
    private final Map<String, List<Integer>> codes = new HashMap<>();
    private final float[] lengths;
    private final double averageLength;
    private final QueryReader reader = new QueryReader();
    private final Supplier<SoundIndex> sounds = SingletonSupplier.of(this::sounds);
    private volatile Meanings.@Nullable Lined lined;

    public ProductIndex(Collection<Product> products) {
        skus = new String[products.size()];
        lengths = new float[skus.length];
        double total = 0;
        int at = 0;
        for (Product product : products) {
            skus[at] = product.sku();
            Map<String, Float> frequencies = frequencies(product);
            for (Map.Entry<String, Float> word : frequencies.entrySet()) {
                lengths[at] += word.getKey().contains(" ") ? 0 : word.getValue();
                postings.computeIfAbsent(word.getKey(), absent -> new Postings())
                        .add(at, word.getValue());
            }
            total += lengths[at];
            addCodes(product, at++);
        }
        averageLength = Math.max(1, total / Math.max(1, skus.length));
    }

    /** Whether two states of a product are found by the same words. */
    public static boolean readsAlike(Product one, @Nullable Product other) {
        return other != null
                && one.name().equals(other.name())
                && one.description().equals(other.description())
                && Objects.equals(one.category(), other.category())
                && Objects.equals(one.brand(), other.brand())
                && AttributeText.spoken(one.attributes()).equals(AttributeText.spoken(other.attributes()));
    }

    /** Products with any of what is asked, best first; by words alone. */
    public Found search(String query) {
        Worded worded = worded(query);
        return Fusion.byWords(skus, worded, named(query));
    }

    /**
     * By words and meaning.
     *
     * @param meaning of the query, as {@link Meanings#bytes} makes it
     */
    public Found search(String query, Meanings meanings, byte[] meaning) {
        Worded worded = worded(query);
        Set<Integer> named = named(query);
        if (meanings.size() < skus.length * COMPLETE) {
            return Fusion.byWords(skus, worded, named);
        }
        Meanings.Lined lined = lined(meanings);
        return lined.known() < skus.length * COMPLETE
                ? Fusion.byWords(skus, worded, named)
                : Fusion.byBoth(skus, worded, lined.near(meaning), named);
    }

    /** Makes what is else made by the first word of another script. */
    public void makeReady() {
        var unused = sounds.get();
    }

    private SoundIndex sounds() {
        Set<String> words = new HashSet<>(TradeWords.SHIPPED.heardVocabulary());
        postings.keySet().stream().filter(word -> word.length() >= TELLING).forEach(words::add);
        return new SoundIndex(words);
    }

    private Meanings.Lined lined(Meanings meanings) {
        Meanings.Lined known = lined;
        if (known == null || !meanings.isCurrent(known)) {
            known = meanings.lined(List.of(skus));
            lined = known;
        }
        return known;
    }

    private Worded worded(String query) {
        QueryReader.Read read = reader.read(query, this);
        double[] scores = new double[skus.length];
        double[] met = new double[skus.length];
        double[] said = new double[skus.length];
        double all = 0;
        double reachable = 0;
        double weights = 0;
        double unheard = 0;
        boolean named = false;
        Scratch scratch = new Scratch(skus.length);
        for (Clause clause : read.clauses()) {
            scratch.clear();
            clause.alternatives().forEach(alternative -> collect(alternative, scratch));
            int holders = scratch.count();
            double rarity = holders == 0
                    ? Math.log(1 + skus.length)
                    : Math.log(1 + (skus.length - holders + 0.5) / (holders + 0.5));
            reachable += clause.weight() * rarity * (holders == 0 ? 1 : K1 + 1);
            all += clause.weight();
            weights += clause.counts() ? clause.weight() : 0;
            unheard += clause.counts() && holders == 0 ? clause.weight() : 0;
            for (int n = 0; n < holders; n++) {
                int doc = scratch.doc(n);
                double length = 1 - B + B * lengths[doc] / averageLength;
                double frequency = scratch.frequency(doc);
                boolean has = scratch.frequency(doc) > BESIDE;
                said[doc] += has ? clause.weight() : 0;
                met[doc] += has && clause.counts() ? clause.weight() : 0;
                named |= has && clause.counts() && clause.kind() == Clause.Kind.THING;
                scores[doc] += clause.weight() * rarity * frequency * (K1 + 1) / (frequency + K1 * length);
            }
        }
        double best = 0;
        for (int at = 0; at < scores.length; at++) {
            scores[at] = reachable == 0 ? 0 : Math.min(1, scores[at] / reachable);
            met[at] = weights == 0 ? 0 : met[at] / weights;
            said[at] = all == 0 ? 0 : said[at] / all;
            best = Math.max(best, scores[at]);
        }
        return new Worded(scores, met, said, best, weights == 0 ? 0 : unheard / weights, named, read.hasNeed());
    }

    /** Products that have all that is asked or that serve the need that is spoken of. */
    List<String> withAll(String query) {
        return withAll(reader.read(query, this));
    }

    /** Products that have all that is named. */
    List<String> withAllNamed(String query) {
        return withAll(reader.readNamed(query, this));
    }

    private List<String> withAll(QueryReader.Read read) {
        List<Clause> clauses = read.clauses().stream().filter(Clause::counts).toList();
        Scratch scratch = new Scratch(skus.length);
        int[] met = new int[skus.length];
        for (Clause clause : clauses) {
            scratch.clear();
            clause.alternatives().forEach(alternative -> collect(alternative, scratch));
            for (int n = 0; n < scratch.count(); n++) {
                met[scratch.doc(n)] += scratch.frequency(scratch.doc(n)) > BESIDE ? 1 : 0;
            }
        }
        return IntStream.range(0, skus.length)
                .filter(at -> !clauses.isEmpty() && met[at] == clauses.size())
                .mapToObj(at -> skus[at])
                .toList();
    }

    /** Whether a word means something here: in the catalogue, in the trade or between other words. */
    boolean isWord(String word) {
        return contains(word) || TradeWords.SHIPPED.knows(word) || Fillers.SHIPPED.contains(word);
    }

    @Override
    public Optional<String> soundingLike(String word) {
        return sounds.get().closest(word);
    }

    @Override
    public boolean contains(String word) {
        return postings.containsKey(word);
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

    private Set<Integer> named(String query) {
        return Arrays.stream(query.split("[\\s,;?!()]+"))
                .map(ProductIndex::code)
                .filter(code -> code.length() >= SHORTEST_CODE)
                .flatMap(code -> codes.getOrDefault(code, List.of()).stream())
                .collect(Collectors.toSet());
    }

    private void addCodes(Product product, int at) {
        addCode(product.sku(), at);
        for (String name : CODES) {
            Object code = product.attributes().get(name);
            if (code != null) {
                addCode(code.toString(), at);
            }
        }
    }

    private void addCode(String text, int at) {
        String code = code(text);
        if (code.chars().anyMatch(Character::isDigit)) {
            codes.computeIfAbsent(code, absent -> new ArrayList<>()).add(at);
        }
    }

    private static String code(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private static Map<String, Float> frequencies(Product product) {
        Map<String, Float> frequencies = new HashMap<>();
        count(product.name(), NAME_WEIGHT, frequencies);
        for (TradeWords.Compound compound : TradeWords.SHIPPED.compounds(ProductWords.whole(product.name()))) {
            compound.beside().forEach(word -> frequencies.put(word, (float) BESIDE));
            frequencies.put(String.join(" ", compound.words()), (float) NAME_WEIGHT);
        }
        for (String unit : ProductWords.unitsOf(product.name())) {
            frequencies.computeIfPresent(unit, (word, frequency) -> (float) BESIDE);
        }
        count(product.sku(), NAME_WEIGHT, frequencies);
        count(product.description(), 1, frequencies);
        count(product.category() == null ? "" : product.category(), 1, frequencies);
        count(product.brand() == null ? "" : product.brand(), 1, frequencies);
        product.attributes().forEach((name, value) -> count(AttributeText.of(name, value), 1, frequencies));
        return frequencies;
    }

    private static void count(String text, double weight, Map<String, Float> frequencies) {
        List<String> words = ProductWords.of(text);
        words.forEach(word -> frequencies.merge(word, (float) weight, Float::sum));
        for (String size : Sizes.in(text)) {
            if (!words.contains(size)) {
                frequencies.merge(size, (float) weight, Float::sum);
            }
        }
    }
}
