package dev.parley.commerce.skill;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.ProductMatches;
import dev.parley.commerce.catalogue.ProductSearch;
import dev.parley.commerce.catalogue.ProductSearch.Query;
import dev.parley.commerce.search.Wish;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
     * @param wanted what was looked for
     */
    record Finding(List<Product> fitting, List<Product> nearest, WishDocument wanted) {}

    /** What the arguments of PRODUCT_SEARCH ask for. */
    WishDocument wanted(String query, @Nullable Object filters) {
        return WishDocument.read(
                search.read(query),
                filters instanceof Map<?, ?> given ? given : Map.of(),
                search.brands(),
                TenantContext.current().currency());
    }

    List<String> brands() {
        return search.brands();
    }

    Finding find(String query, TurnContext turn) {
        return find(new WishDocument(search.read(query), null), turn);
    }

    Finding find(WishDocument wanted, TurnContext turn) {
        ProductMatches whole = search(wanted, turn);
        List<String> things = cues.split("and", wanted.wish().rest());
        if (things.size() < 2 || things.size() > MOST_THINGS || whole.isWhole()) {
            return new Finding(whole.suitable(), ProductMatches.products(whole.nearest()), wanted);
        }
        List<List<Product>> each = things.stream()
                .map(thing -> search(wanted.about(thing), turn).suitable())
                .filter(found -> !found.isEmpty())
                .toList();
        return each.size() < 2
                ? new Finding(whole.suitable(), ProductMatches.products(whole.nearest()), wanted)
                : new Finding(inTurns(each), List.of(), wanted);
    }

    /** How well the best product fits, 0 to 1; 0 when none does. */
    double strength(String query, TurnContext turn) {
        return search(new WishDocument(search.read(query), null), turn).strength();
    }

    ProductMatches matches(Wish wish, TurnContext turn) {
        return search(new WishDocument(wish, null), turn);
    }

    Wish read(String text) {
        return search.read(text);
    }

    private ProductMatches search(WishDocument wanted, TurnContext turn) {
        return search.search(new Query(
                wanted.wish(),
                turn.understanding().language(),
                wanted.category(),
                turn.verified() ? turn.contactId() : null));
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
