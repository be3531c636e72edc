package dev.parley.commerce.web;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.ProductMatches;
import dev.parley.commerce.catalogue.ProductSearch;
import dev.parley.commerce.search.Wish;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search over the catalogue, best first. */
@RestController
class ProductSearchController {

    private static final int FACETS = 20;

    private final ProductSearch search;

    ProductSearchController(ProductSearch search) {
        this.search = search;
    }

    /** @param products that have it among those found */
    record Facet(String name, long products) {}

    /**
     * How those found fall apart; each leads to a narrower search.
     *
     * @param priceMin of the cheapest, or null when nothing was found
     */
    record Facets(
            List<Facet> categories,
            List<Facet> brands,
            long inStock,
            @Nullable Money priceMin,
            @Nullable Money priceMax) {}

    /**
     * @param match {@code exact} (these fit a wish about vehicles), {@code ranked} (best first) or {@code none}
     * @param total how many there are beyond the limit too
     * @param nearest what comes closest when nothing fits
     */
    record Results(String match, int total, List<ProductView> items, List<ProductView> nearest, Facets facets) {}

    @GetMapping("/api/v1/products/search")
    Results search(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String brand,
            @RequestParam(name = "min_price") @Nullable String minPrice,
            @RequestParam(name = "max_price") @Nullable String maxPrice,
            @Parameter(schema = @Schema(type = "boolean")) @RequestParam(name = "in_stock") @Nullable String inStock,
            @RequestParam @Nullable String sort,
            @RequestParam @Nullable String language,
            @Parameter(schema = @Schema(type = "integer")) @RequestParam @Nullable String limit) {
        SearchRequest request = new SearchRequest();
        request.text(q, category != null || brand != null);
        Money least = request.price("min_price", minPrice);
        Money most = request.price("max_price", maxPrice);
        request.range(least, most);
        Wish.Order order = request.sort(sort);
        Language spoken = request.language(language);
        boolean available = request.flag("in_stock", inStock);
        int shown = request.limit(limit);
        request.check();
        Wish wish = SearchRequest.wish(search.read(q == null ? "" : q), brand, least, most, order, available);
        ProductMatches result = search.search(new ProductSearch.Query(wish, spoken, category, null));
        return new Results(
                result.match(),
                result.items().size(),
                views(result.items(), shown),
                views(result.nearest(), shown),
                facets(result));
    }

    private static Facets facets(ProductMatches result) {
        List<Product> found = result.suitable();
        Comparator<Product> byPrice =
                Comparator.comparingLong(product -> product.price().minor());
        return new Facets(
                counted(found, Product::category),
                counted(found, Product::brand),
                found.stream().filter(Product::available).count(),
                found.stream().min(byPrice).map(Product::price).orElse(null),
                found.stream().max(byPrice).map(Product::price).orElse(null));
    }

    private static List<Facet> counted(List<Product> found, Function<Product, @Nullable String> of) {
        Map<String, Long> counts = found.stream()
                .map(of)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> new Facet(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Facet::products).reversed().thenComparing(Facet::name))
                .limit(FACETS)
                .toList();
    }

    private static List<ProductView> views(List<ProductSearch.Found> found, int limit) {
        return found.stream()
                .limit(limit)
                .map(one -> ProductView.of(one.product(), one.score()))
                .toList();
    }
}
