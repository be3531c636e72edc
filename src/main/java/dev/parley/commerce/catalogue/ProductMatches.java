package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.ProductSearch.Found;
import dev.parley.commerce.search.Wish;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a search found.
 *
 * @param match {@code exact}, {@code ranked} or {@code none}
 * @param items best first, or in the order that was asked for
 * @param nearest what comes closest when nothing fits
 * @param strength how surely the best is meant, 0 to 1
 * @param named whether goods that are here are called by a name of theirs
 * @param wish that it was searched with
 */
public record ProductMatches(
        String match, List<Found> items, List<Found> nearest, double strength, boolean named, Wish wish) {

    private static final double WHOLE = 0.75;

    /** What is this much worse than the best is not what was meant. */
    private static final double FALL = 0.5;

    private static final double ALIKE = 0.7;
    private static final double CLOSE = 0.75;

    /** Has this share of what the best has of the things asked for, or goes. */
    private static final double MET = 0.75;

    private static final double ALL = 0.999;
    private static final int FIRST = 5;
    private static final int FEW = 3;
    private static final int STEPS = 20;

    public ProductMatches {
        items = List.copyOf(items);
        nearest = List.copyOf(nearest);
    }

    static ProductMatches none(List<Found> nearest, Wish wish) {
        return new ProductMatches("none", List.of(), nearest, 0, false, wish);
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
        if (wish.order() != Wish.Order.FITTING || match.equals("exact")) {
            return products(items);
        }
        double best = items.stream().mapToDouble(Found::share).max().orElse(0);
        double most = items.stream().mapToDouble(Found::met).max().orElse(0);
        List<Found> suitable = items.stream()
                .filter(found -> found.share() >= best * FALL)
                .filter(found -> most < ALL || found.met() >= most * MET)
                .limit(best == 0 ? FEW : Long.MAX_VALUE)
                .toList();
        Predicate<Found> alike = found -> found.share() >= best * ALIKE;
        List<Found> first = suitable.stream().limit(FIRST).toList();
        Comparator<Found> byMet = Comparator.comparing(found -> -Math.round(found.met() * STEPS));
        return Stream.of(
                        first.stream()
                                .filter(alike)
                                .sorted(byMet.thenComparing(found -> !found.called())
                                        .thenComparing(found -> -Math.round(found.said() * STEPS))
                                        .thenComparing(found -> found.share() < best * CLOSE)
                                        .thenComparing(found -> found.product().sku())),
                        first.stream().filter(alike.negate()),
                        suitable.stream().skip(FIRST))
                .flatMap(found -> found)
                .map(Found::product)
                .toList();
    }

    public static List<Product> products(List<Found> found) {
        return found.stream().map(Found::product).toList();
    }
}
