package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import dev.parley.shared.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is meant by a description among a few products: "the brass one", "la de latón". */
public final class Described {

    private Described() {}

    /** Whether there is anything in it beside words that glue. */
    public static boolean speaksOf(String description) {
        return !Fillers.SHIPPED.without(ProductWords.whole(description)).isEmpty();
    }

    /** Whether every word that says something is a word of the trade or a size. */
    public static boolean isTradeTalk(String text) {
        List<String> words = Fillers.SHIPPED.without(ProductWords.whole(text));
        return !words.isEmpty()
                && words.stream()
                        .allMatch(word ->
                                TradeWords.SHIPPED.knows(word) || word.chars().anyMatch(Character::isDigit))
                && words.stream().anyMatch(TradeWords.SHIPPED::knows);
    }

    /** Those whose name alone says everything the description speaks of: what is asked for, not what goes with it. */
    public static Set<String> called(Collection<Product> products, String description) {
        List<Product> names = products.stream().map(Described::onlyNamed).toList();
        return Set.copyOf(new ProductIndex(names).withAll(description));
    }

    private static Product onlyNamed(Product product) {
        String names = Stream.concat(
                        Stream.of(product.name()),
                        Arrays.stream(Language.values())
                                .map(language -> product.in(language).name()))
                .distinct()
                .map(ProductWords::head)
                .collect(Collectors.joining(" "));
        return new Product(
                product.sku(),
                names,
                "",
                null,
                null,
                product.price(),
                product.unit(),
                product.stock(),
                Map.of(),
                product.updatedAt());
    }

    /** Those that have everything the description speaks of; empty when it speaks of nothing. */
    public static List<Product> among(Collection<Product> products, String description) {
        Set<String> skus = Set.copyOf(new ProductIndex(products).withAllNamed(description));
        return products.stream().filter(product -> skus.contains(product.sku())).collect(Collectors.toList());
    }
}
