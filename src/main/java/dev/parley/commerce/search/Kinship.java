package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is of one kind with a product: of its category, and called nearly the same. */
public final class Kinship {

    private Kinship() {}

    /** The nearest kin only, without the product itself. */
    public static List<Product> of(Product product, Collection<Product> all) {
        Set<String> words = words(product);
        List<Product> category = all.stream()
                .filter(other ->
                        product.category() != null && product.category().equals(other.category()))
                .filter(other -> !other.sku().equals(product.sku()))
                .filter(other -> shared(words, other) > 0)
                .sorted(Comparator.comparingInt((Product other) -> -shared(words, other)))
                .toList();
        int most = category.isEmpty() ? 0 : shared(words, category.getFirst());
        return category.stream()
                .filter(other -> 2 * shared(words, other) > most)
                .toList();
    }

    private static int shared(Set<String> words, Product other) {
        Set<String> both = new HashSet<>(words);
        both.retainAll(words(other));
        return both.size();
    }

    private static Set<String> words(Product product) {
        return Set.copyOf(new HashSet<>(ProductWords.whole(product.name())));
    }
}
