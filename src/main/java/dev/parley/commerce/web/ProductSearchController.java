package dev.parley.commerce.web;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.ProductSearch;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.util.ArrayList;
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

    private static final int LONGEST = 1000;
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
            @RequestParam(name = "max_price") @Nullable String maxPrice,
            @RequestParam(name = "in_stock") @Nullable Boolean inStock,
            @RequestParam @Nullable String language,
            @RequestParam @Nullable Integer limit) {
        List<FieldProblem> errors = new ArrayList<>();
        if (q == null || q.isBlank()) {
            errors.add(new FieldProblem("q", "is required"));
        } else if (q.length() > LONGEST) {
            errors.add(new FieldProblem("q", "is longer than " + LONGEST + " characters"));
        }
        Long most = maxPrice == null ? null : price(maxPrice, errors);
        Language spoken = language == null ? null : Language.find(language).orElse(null);
        if (language != null && spoken == null) {
            errors.add(new FieldProblem("language", "is not spoken here"));
        }
        if (!errors.isEmpty() || q == null) {
            throw ProblemException.invalid(errors);
        }
        int shown = PageRequest.of(limit, null).limit();
        ProductSearch.Result result =
                search.search(new ProductSearch.Query(q, spoken, category, brand, most, Boolean.TRUE.equals(inStock)));
        return new Results(
                result.match(),
                result.items().size(),
                views(result.items(), shown),
                views(result.nearest(), shown),
                facets(result));
    }

    private static Facets facets(ProductSearch.Result result) {
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

    private static @Nullable Long price(String text, List<FieldProblem> errors) {
        try {
            return Money.of(text, TenantContext.current().currency()).minor();
        } catch (ArithmeticException | NumberFormatException malformed) {
            errors.add(new FieldProblem("max_price", "must be a decimal amount"));
            return null;
        }
    }
}
