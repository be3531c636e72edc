package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.ProductSearch;
import dev.parley.commerce.catalogue.ProductSearch.Query;
import dev.parley.commerce.catalogue.ProductSearch.Result;
import dev.parley.conversation.skill.TurnContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks up what a customer asks for; several things named at once are looked up one by one. */
@Component
class ProductFinder {

    private static final int MOST_THINGS = 6;

    private final ProductSearch search;
    private final ProductCues cues;

    ProductFinder(ProductSearch search, ProductCues cues) {
        this.search = search;
        this.cues = cues;
    }

    /**
     * @param fitting best first
     * @param nearest what comes closest when nothing fits
     */
    record Finding(List<Product> fitting, List<Product> nearest) {}

    Finding find(String query, TurnContext turn, Catalogue catalogue) {
        Result whole = search(query, turn);
        List<String> things = cues.split("and", query);
        if (things.size() < 2 || things.size() > MOST_THINGS || whole.isWhole()) {
            return new Finding(whole.suitable(), products(whole.nearest()));
        }
        List<List<Product>> each = things.stream()
                .map(thing -> search(thing, turn).suitable())
                .filter(found -> !found.isEmpty())
                .toList();
        return each.size() < 2
                ? new Finding(whole.suitable(), products(whole.nearest()))
                : new Finding(inTurns(each), List.of());
    }

    /** How well the best product fits, 0 to 1; 0 when none does. */
    double strength(String query, TurnContext turn) {
        return search(query, turn).strength();
    }

    private Result search(String text, TurnContext turn) {
        return search.search(Query.of(text, turn.understanding().language()));
    }

    private static List<Product> products(List<ProductSearch.Found> found) {
        return found.stream().map(ProductSearch.Found::product).toList();
    }

    /** The best of each thing first, then the second best of each. */
    private static List<Product> inTurns(List<List<Product>> each) {
        Map<String, Product> merged = new LinkedHashMap<>();
        int longest = each.stream().mapToInt(List::size).max().orElse(0);
        for (int rank = 0; rank < longest; rank++) {
            for (List<Product> one : each) {
                if (rank < one.size()) {
                    merged.putIfAbsent(one.get(rank).sku(), one.get(rank));
                }
            }
        }
        return new ArrayList<>(merged.values());
    }
}
