package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A catalogue to be searched by words, by meaning and by article numbers. */
public final class ProductIndex {

    /** Meanings count once nearly all products have one; before that the others would lose for no reason of theirs. */
    private static final double COMPLETE = 0.98;

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

    private final String[] skus;
    private final WordIndex words;
    private final ArticleCodes codes = new ArticleCodes();
    private final QueryReader reader = new QueryReader();
    private volatile Meanings.@Nullable Lined lined;

    public ProductIndex(Collection<Product> products) {
        skus = new String[products.size()];
        words = new WordIndex(skus.length);
        int at = 0;
        for (Product product : products) {
            skus[at] = product.sku();
            words.add(product, at);
            codes.add(product, at++);
        }
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
        return Fusion.byWords(skus, worded(query), codes.named(query));
    }

    /**
     * By words and meaning.
     *
     * @param meaning of the query, as {@link Meanings#bytes} makes it
     */
    public Found search(String query, Meanings meanings, byte[] meaning) {
        Worded worded = worded(query);
        Set<Integer> named = codes.named(query);
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
        words.makeReady();
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
        return WordRanking.rank(reader.read(query, words), words);
    }

    /** Products that have all that is asked or that serve the need that is spoken of. */
    List<String> withAll(String query) {
        return withAll(reader.read(query, words));
    }

    /** Products that have all that is named. */
    List<String> withAllNamed(String query) {
        return withAll(reader.readNamed(query, words));
    }

    private List<String> withAll(QueryReader.Read read) {
        List<Clause> clauses = read.clauses().stream().filter(Clause::counts).toList();
        Scratch scratch = new Scratch(skus.length);
        int[] met = new int[skus.length];
        for (Clause clause : clauses) {
            words.collect(clause, scratch);
            for (int n = 0; n < scratch.count(); n++) {
                met[scratch.doc(n)] += scratch.frequency(scratch.doc(n)) > ProductText.BESIDE ? 1 : 0;
            }
        }
        return IntStream.range(0, skus.length)
                .filter(at -> !clauses.isEmpty() && met[at] == clauses.size())
                .mapToObj(at -> skus[at])
                .toList();
    }

    /** Whether a word means something here: in the catalogue, in the trade or between other words. */
    boolean isWord(String word) {
        return words.contains(word) || TradeWords.SHIPPED.knows(word) || Fillers.SHIPPED.contains(word);
    }
}
