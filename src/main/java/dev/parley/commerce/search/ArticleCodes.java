package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Products by the numbers they are named by: the shop's own, the maker's, the trade's. */
final class ArticleCodes {

    private static final int SHORTEST = 3;
    private static final List<String> ATTRIBUTES = List.of("ean", "gtin", "mpn", "article_number");

    private final Map<String, List<Integer>> codes = new HashMap<>();

    /** @param at its place among the products */
    void add(Product product, int at) {
        add(product.sku(), at);
        for (String name : ATTRIBUTES) {
            Object code = product.attributes().get(name);
            if (code != null) {
                add(code.toString(), at);
            }
        }
    }

    private void add(String text, int at) {
        String code = code(text);
        if (code.chars().anyMatch(Character::isDigit)) {
            codes.computeIfAbsent(code, absent -> new ArrayList<>()).add(at);
        }
    }

    /** The places of those that a query names. */
    Set<Integer> named(String query) {
        return Arrays.stream(query.split("[\\s,;?!()]+"))
                .map(ArticleCodes::code)
                .filter(code -> code.length() >= SHORTEST)
                .flatMap(code -> codes.getOrDefault(code, List.of()).stream())
                .collect(Collectors.toSet());
    }

    private static String code(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }
}
