package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.commerce.vehicle.Market;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.shared.Language;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds products of the bound tenant. A wish about vehicles is read into filters and answered exactly; everything else is
 * ranked by words.
 */
@Component
public class ProductSearch {

    private static final double WHOLE = 0.75;

    /** What is this much worse than the best is not what was meant. */
    private static final double FALL = 0.5;

    private static final double FLOOR = 0.3;
    private static final int NEAREST = 3;

    private final Catalogues catalogues;
    private final Clock clock;

    ProductSearch(Catalogues catalogues, Clock clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /**
     * What is searched for.
     *
     * @param language of the query, or null for the tenant's own
     * @param category only this one, or null
     * @param maxPriceMinor at most, in minor units, or null
     * @param inStock only what can be sold now
     */
    public record Query(
            String text,
            @Nullable Language language,
            @Nullable String category,
            @Nullable Long maxPriceMinor,
            boolean inStock) {}

    /** @param score how well it fits, 0 to 1 */
    public record Found(Product product, double score) {}

    /**
     * @param match {@code exact}, {@code ranked} or {@code none}
     * @param items best first
     * @param nearest what comes closest when nothing fits
     */
    public record Result(String match, List<Found> items, List<Found> nearest) {

        public Result {
            items = List.copyOf(items);
            nearest = List.copyOf(nearest);
        }

        /** Whether one product has nearly all that was asked. */
        public boolean isWhole() {
            return !items.isEmpty() && items.getFirst().score() >= WHOLE;
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
        List<Found> ranked = catalogue.index().search(query.text()).stream()
                .flatMap(hit -> catalogue.product(hit.sku()).stream()
                        .map(product -> new Found(product, Math.round(hit.score() * 10_000) / 10_000.0)))
                .filter(found -> wanted.test(found.product()))
                .toList();
        return cut(ranked);
    }

    private static Result cut(List<Found> ranked) {
        double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
        return best < FLOOR
                ? new Result("none", List.of(), ranked.stream().limit(NEAREST).toList())
                : new Result(
                        "ranked",
                        ranked.stream()
                                .filter(found -> found.score() >= best * FALL)
                                .toList(),
                        List.of());
    }

    private static Result vehicles(VehicleMatches matches, Predicate<Product> wanted) {
        List<Product> products =
                matches.vehicles().stream().map(Vehicle::product).filter(wanted).toList();
        List<Found> found = products.stream()
                .map(product -> new Found(product, matches.exact() ? 1 : 0))
                .toList();
        return matches.exact() && !found.isEmpty()
                ? new Result("exact", found, List.of())
                : new Result("none", List.of(), matches.exact() ? List.of() : found);
    }

    private static boolean wanted(Product product, Query query) {
        String category = query.category();
        Long most = query.maxPriceMinor();
        return (category == null || category.equalsIgnoreCase(product.category()))
                && (most == null || product.price().minor() <= most)
                && (!query.inStock() || product.available());
    }
}
