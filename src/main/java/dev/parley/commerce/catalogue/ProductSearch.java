package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.commerce.search.Described;
import dev.parley.commerce.search.PriceWords;
import dev.parley.commerce.search.ProductIndex;
import dev.parley.commerce.vehicle.Market;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.shared.Language;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds products of the bound tenant. A wish about vehicles is read into filters and answered exactly; everything else is
 * ranked by words and meaning, within the price that is asked for.
 */
@Component
public class ProductSearch {

    private static final double WHOLE = 0.75;

    /** What is this much worse than the best is not what was meant. */
    private static final double FALL = 0.5;

    private static final double ALIKE = 0.7;
    private static final int FIRST = 5;
    private static final int NEAREST = 3;

    private final Catalogues catalogues;
    private final ProductMeanings meanings;
    private final Clock clock;

    ProductSearch(Catalogues catalogues, ProductMeanings meanings, Clock clock) {
        this.catalogues = catalogues;
        this.meanings = meanings;
        this.clock = clock;
    }

    /**
     * What is searched for.
     *
     * @param language of the query, or null for the tenant's own
     * @param category only this one, or null
     * @param brand only this one, or null
     * @param maxPriceMinor at most, in minor units, or null
     * @param inStock only what can be sold now
     */
    public record Query(
            String text,
            @Nullable Language language,
            @Nullable String category,
            @Nullable String brand,
            @Nullable Long maxPriceMinor,
            boolean inStock) {

        public static Query of(String text, Language language) {
            return new Query(text, language, null, null, null, false);
        }
    }

    /**
     * @param score how well it fits, 0 to 1
     * @param share of the words asked for that it has, 0 to 1
     * @param called whether its name says all that is asked for
     */
    public record Found(Product product, double score, double share, boolean called) {}

    /**
     * @param match {@code exact}, {@code ranked} or {@code none}
     * @param items best first
     * @param nearest what comes closest when nothing fits
     * @param strength how surely the best is meant, 0 to 1
     */
    public record Result(String match, List<Found> items, List<Found> nearest, double strength) {

        public Result {
            items = List.copyOf(items);
            nearest = List.copyOf(nearest);
        }

        /** Whether one product has nearly all that was asked. */
        public boolean isWhole() {
            return !items.isEmpty() && items.getFirst().share() >= WHOLE;
        }

        /**
         * Those that can stand beside the best. What of the first few is about as good as the best comes in order of article
         * numbers, so that the same list reads the same however it was asked for.
         */
        public List<Product> suitable() {
            double best = items.stream().mapToDouble(Found::share).max().orElse(0);
            List<Found> suitable = items.stream()
                    .filter(found -> found.share() >= best * FALL)
                    .limit(best == 0 ? NEAREST : Long.MAX_VALUE)
                    .toList();
            Predicate<Found> alike = found -> found.share() >= best * ALIKE;
            List<Found> first = suitable.stream().limit(FIRST).toList();
            return Stream.of(
                            first.stream()
                                    .filter(alike)
                                    .sorted(Comparator.comparing((Found found) -> !found.called())
                                            .thenComparing(
                                                    found -> found.product().sku())),
                            first.stream().filter(alike.negate()),
                            suitable.stream().skip(FIRST))
                    .flatMap(found -> found)
                    .map(Found::product)
                    .toList();
        }
    }

    public Result search(Query query) {
        Catalogue catalogue = catalogues.current();
        Predicate<Product> wanted = product -> wanted(product, query);
        if (catalogue.hasVehicles()) {
            Language language =
                    query.language() == null ? TenantContext.current().language() : query.language();
            VehicleFilters filters = new VehicleQuestionReader(
                            catalogue.words(), Market.of(TenantContext.current(), clock))
                    .readGuessing(query.text(), language)
                    .filters();
            if (!filters.isEmpty()) {
                return vehicles(VehicleSearch.find(catalogue.vehicles(), filters), wanted);
            }
        }
        return goods(catalogue, query, wanted);
    }

    private Result goods(Catalogue catalogue, Query query, Predicate<Product> wanted) {
        PriceWords price = PriceWords.in(query.text(), TenantContext.current().currency());
        ProductIndex.Found found =
                catalogue.index().search(price.rest(), meanings.of(catalogue), meanings.of(price.rest()));
        Set<String> called = Described.called(
                found.hits().stream()
                        .limit(FIRST)
                        .flatMap(hit -> catalogue.product(hit.sku()).stream())
                        .toList(),
                price.rest());
        List<Found> ranked = found.hits().stream()
                .flatMap(hit -> catalogue.product(hit.sku()).stream()
                        .map(product ->
                                new Found(product, rounded(hit.score()), hit.share(), called.contains(hit.sku()))))
                .filter(one -> wanted.test(one.product())
                        && price.accepts(one.product().price()))
                .toList();
        return found.believed() && !ranked.isEmpty()
                ? new Result("ranked", ranked, List.of(), found.strength())
                : new Result("none", List.of(), ranked.stream().limit(NEAREST).toList(), 0);
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }

    private static Result vehicles(VehicleMatches matches, Predicate<Product> wanted) {
        List<Product> products =
                matches.vehicles().stream().map(Vehicle::product).filter(wanted).toList();
        List<Found> found = products.stream()
                .map(product -> new Found(product, matches.exact() ? 1 : 0, matches.exact() ? 1 : 0, false))
                .toList();
        return matches.exact() && !found.isEmpty()
                ? new Result("exact", found, List.of(), 1)
                : new Result("none", List.of(), matches.exact() ? List.of() : found, 0);
    }

    private static boolean wanted(Product product, Query query) {
        String category = query.category();
        String brand = query.brand();
        Long most = query.maxPriceMinor();
        return (category == null || category.equalsIgnoreCase(product.category()))
                && (brand == null || brand.equalsIgnoreCase(product.brand()))
                && (most == null || product.price().minor() <= most)
                && (!query.inStock() || product.available());
    }
}
