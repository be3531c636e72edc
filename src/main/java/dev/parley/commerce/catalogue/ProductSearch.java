package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.commerce.search.Described;
import dev.parley.commerce.search.ProductIndex;
import dev.parley.commerce.search.Wish;
import dev.parley.commerce.search.Wish.Order;
import dev.parley.commerce.search.WishReader;
import dev.parley.commerce.vehicle.Market;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.shared.Language;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds products of the bound tenant. A wish about vehicles is read into filters and answered exactly; everything else is
 * ranked by words and meaning, within what is asked of maker, price and stock.
 */
@Component
public class ProductSearch {

    /** What is this much worse than the best is not what was meant. */
    private static final double FALL = 0.5;

    private static final double NEARLY_ALL = 0.999;
    private static final int FIRST = 5;

    /** So many are looked at one by one before they are put in an order of their own. */
    private static final int COMPARED = 300;

    private static final int NEAREST = 3;

    private final Catalogues catalogues;
    private final ProductMeanings meanings;
    private final Pricing pricing;
    private final Clock clock;

    ProductSearch(Catalogues catalogues, ProductMeanings meanings, Pricing pricing, Clock clock) {
        this.catalogues = catalogues;
        this.meanings = meanings;
        this.pricing = pricing;
        this.clock = clock;
    }

    /**
     * What is searched for.
     *
     * @param language of the text, or null for the tenant's own
     * @param category only this one, or null
     * @param contactId whose own prices count, or null; pass it only for a verified contact
     */
    public record Query(
            Wish wish,
            @Nullable Language language,
            @Nullable String category,
            @Nullable UUID contactId) {}

    /**
     * @param score how well it fits, 0 to 1
     * @param share of the words asked for that it has, 0 to 1, rare words counting more
     * @param met share of the things asked for that it has any of, 0 to 1
     * @param said share of all words that it has any of, 0 to 1
     * @param called whether its name says all that is asked for
     */
    public record Found(Product product, double score, double share, double met, double said, boolean called) {}

    /** What a text asks of maker, price and order beside the goods, by the names this tenant sells. */
    public Wish read(String text) {
        return read(text, catalogues.current());
    }

    private static Wish read(String text, Catalogue catalogue) {
        return new WishReader(catalogue.brands(), catalogue.index())
                .read(text, TenantContext.current().currency());
    }

    /** The makers whose products this tenant sells. */
    public List<String> brands() {
        return catalogues.current().brands().names();
    }

    public ProductMatches search(Query query) {
        Catalogue catalogue = catalogues.current();
        if (catalogue.hasVehicles()) {
            Language language =
                    query.language() == null ? TenantContext.current().language() : query.language();
            VehicleFilters filters = new VehicleQuestionReader(
                            catalogue.words(), Market.of(TenantContext.current(), clock))
                    .readGuessing(query.wish().text(), language)
                    .filters();
            if (!filters.isEmpty()) {
                // What the words say of make and price is among the filters already.
                Wish beyond = query.wish().beyond(read(query.wish().text(), catalogue));
                Query left = new Query(beyond, query.language(), query.category(), query.contactId());
                return vehicles(
                        VehicleSearch.find(catalogue.vehicles(), filters), wanted(left, OwnPrices.LIST), query.wish());
            }
        }
        return goods(catalogue, query);
    }

    private ProductMatches goods(Catalogue catalogue, Query query) {
        Wish wish = query.wish();
        boolean listed = !wish.speaksOfGoods() && (wish.isStated() || query.category() != null);
        ProductIndex.Found found = listed
                ? new ProductIndex.Found(List.of(), 1, wish.foreign() == null, false)
                : catalogue.index().search(wish.rest(), meanings.of(catalogue), meanings.of(wish.rest()));
        List<Found> ranked = listed ? all(catalogue.products()) : ranked(found, catalogue, wish);
        boolean priced = wish.order() != Order.FITTING || wish.min() != null || wish.max() != null;
        OwnPrices prices = priced ? pricing.of(skus(ranked), query.contactId()) : OwnPrices.LIST;
        Predicate<Product> wanted = wanted(query, prices);
        List<Found> items =
                ranked.stream().filter(one -> wanted.test(one.product())).toList();
        if (!found.believed() || wish.foreign() != null || items.isEmpty() || strays(items, ranked, wish)) {
            List<Found> close = listed && wish.foreign() != null ? List.of() : ordered(meant(ranked), wish, prices);
            return ProductMatches.none(close.stream().limit(NEAREST).toList(), wish);
        }
        return wish.order() == Order.FITTING
                ? new ProductMatches("ranked", items, List.of(), found.strength(), found.named(), wish)
                : new ProductMatches(
                        "ranked",
                        ordered(meant(items), wish, prices),
                        List.of(),
                        found.strength(),
                        found.named(),
                        wish);
    }

    /** Whether what a maker's name leaves is not what was asked for. */
    private static boolean strays(List<Found> items, List<Found> ranked, Wish wish) {
        return !wish.brands().isEmpty() && best(items) < FALL * best(ranked);
    }

    private static double best(List<Found> found) {
        return found.stream().mapToDouble(Found::share).max().orElse(0);
    }

    private static List<Found> all(Collection<Product> products) {
        return products.stream()
                .map(product -> new Found(product, 1, 1, 1, 1, true))
                .toList();
    }

    private static List<Found> ranked(ProductIndex.Found found, Catalogue catalogue, Wish wish) {
        Set<String> called = Described.called(
                found.hits().stream()
                        .limit(wish.order() == Order.FITTING ? FIRST : COMPARED)
                        .filter(hit -> hit.met() >= FALL)
                        .flatMap(hit -> catalogue.product(hit.sku()).stream())
                        .toList(),
                wish.rest());
        return found.hits().stream()
                .flatMap(hit -> catalogue.product(hit.sku()).stream()
                        .map(product -> new Found(
                                product,
                                rounded(hit.score()),
                                hit.share(),
                                hit.met(),
                                hit.said(),
                                called.contains(hit.sku()))))
                .toList();
    }

    /** Those that are what was asked for, and not only near it: before they are put in an order of their own. */
    private static List<Found> meant(List<Found> ranked) {
        double most = ranked.stream().mapToDouble(Found::met).max().orElse(0);
        double best = best(ranked);
        List<Found> called = ranked.stream().filter(Found::called).toList();
        return !called.isEmpty()
                ? called
                : ranked.stream()
                        .filter(one -> one.met() >= most * NEARLY_ALL && one.share() >= best * FALL)
                        .toList();
    }

    private static List<Found> ordered(List<Found> found, Wish wish, OwnPrices prices) {
        Comparator<Found> byPrice =
                Comparator.comparingLong(one -> prices.unitPrice(one.product()).minor());
        boolean dearest = wish.order() == Order.DEAREST || wish.order() == Order.FITTING && wish.min() != null;
        return wish.order() == Order.FITTING && wish.min() == null && wish.max() == null
                ? found
                : found.stream()
                        .sorted((dearest ? byPrice.reversed() : byPrice)
                                .thenComparing(one -> one.product().sku()))
                        .toList();
    }

    private static Predicate<Product> wanted(Query query, OwnPrices prices) {
        Wish wish = query.wish();
        String category = query.category();
        return product -> (category == null || category.equalsIgnoreCase(product.category()))
                && (wish.brands().isEmpty() || wish.brands().stream().anyMatch(brand -> isOf(brand, product)))
                && wish.acceptsPrice(prices.unitPrice(product))
                && (!wish.available() || product.available());
    }

    private static boolean isOf(String brand, Product product) {
        String own = product.brand();
        return own == null || own.isBlank()
                ? product.name().toLowerCase(Locale.ROOT).contains(brand.toLowerCase(Locale.ROOT))
                : own.equalsIgnoreCase(brand);
    }

    private static List<String> skus(List<Found> found) {
        return found.stream().map(one -> one.product().sku()).toList();
    }

    private static double rounded(double score) {
        return Math.round(score * 10_000) / 10_000.0;
    }

    private static ProductMatches vehicles(VehicleMatches matches, Predicate<Product> wanted, Wish wish) {
        List<Found> found = matches.vehicles().stream()
                .map(Vehicle::product)
                .filter(wanted)
                .map(product -> new Found(product, matches.exact() ? 1 : 0, matches.exact() ? 1 : 0, 1, 1, false))
                .toList();
        return matches.exact() && !found.isEmpty()
                ? new ProductMatches("exact", found, List.of(), 1, true, wish)
                : ProductMatches.none(matches.exact() ? List.of() : found, wish);
    }
}
