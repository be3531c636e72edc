package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.VehicleFilters.Order;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the vehicles that fit a wish, always in the same order, or else the available ones that come closest. */
public final class VehicleSearch {

    private static final int NEAREST = 5;
    /** Farther than this is no sensible offer. */
    private static final double REACH = 5.0;

    /** Those in stock, newest first, of one year the cheapest. */
    private static final Comparator<Vehicle> USUAL = Comparator.<Vehicle, Boolean>comparing(
                    vehicle -> !vehicle.product().available())
            .thenComparing(Vehicle::year, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(vehicle -> vehicle.product().price().minor())
            .thenComparing(Vehicle::sku);

    private VehicleSearch() {}

    public static VehicleMatches find(Collection<Vehicle> stock, VehicleFilters filters) {
        Order order = filters.order();
        List<Vehicle> exact = stock.stream()
                .filter(filters::accepts)
                .filter(vehicle -> order == null || order.attribute().figure(vehicle) != null)
                .sorted(order == null ? USUAL : by(order).thenComparing(USUAL))
                .toList();
        if (!exact.isEmpty()) {
            Integer limit = filters.limit();
            return new VehicleMatches(true, limit == null ? exact : exact.subList(0, Math.min(limit, exact.size())));
        }
        VehicleMatches unrecorded = unrecorded(stock, filters);
        return unrecorded.total() > 0 ? unrecorded : new VehicleMatches(false, nearest(stock, filters));
    }

    /** Those that meet what their records speak of, and something of the wish at least; the rest nobody knows. */
    private static VehicleMatches unrecorded(Collection<Vehicle> stock, VehicleFilters filters) {
        List<Vehicle> likely = stock.stream()
                .filter(filters::acceptsStock)
                .filter(vehicle -> filters.criteria().stream().anyMatch(wish -> wish.accepts(vehicle)))
                .filter(vehicle -> filters.criteria().stream()
                        .allMatch(wish ->
                                wish.accepts(vehicle) || wish.attribute().isUnknown(vehicle)))
                .sorted(by(filters.order()).thenComparing(USUAL))
                .toList();
        Set<Attribute> silent = likely.stream()
                .flatMap(vehicle -> filters.criteria().stream()
                        .filter(wish -> !wish.accepts(vehicle))
                        .map(Criterion::attribute))
                .collect(Collectors.toSet());
        return new VehicleMatches(false, likely, silent);
    }

    private static List<Vehicle> nearest(Collection<Vehicle> stock, VehicleFilters filters) {
        if (filters.criteria().isEmpty()) {
            return List.of();
        }
        VehicleDistance distance = new VehicleDistance(filters, sold(stock, filters));
        return stock.stream()
                .filter(vehicle -> vehicle.product().available())
                .map(vehicle -> new Near(vehicle, distance.of(vehicle)))
                .filter(near -> near.distance() < REACH)
                .sorted(Comparator.comparingDouble(Near::distance)
                        .thenComparing(Near::vehicle, by(filters.order()).thenComparing(USUAL)))
                .limit(NEAREST)
                .map(Near::vehicle)
                .toList();
    }

    private record Near(Vehicle vehicle, double distance) {}

    /** The very vehicle that was meant, when it is gone. */
    private static @Nullable Vehicle sold(Collection<Vehicle> stock, VehicleFilters filters) {
        return stock.stream()
                .filter(vehicle -> !vehicle.product().available())
                .filter(vehicle -> filters.about(Attribute.SKU).findAny().isPresent())
                .filter(vehicle -> filters.criteria().stream().allMatch(wish -> wish.accepts(vehicle)))
                .findFirst()
                .orElse(null);
    }

    private static Comparator<Vehicle> by(@Nullable Order order) {
        if (order == null) {
            return Comparator.comparing(vehicle -> 0);
        }
        Comparator<Vehicle> rising =
                Comparator.comparing(order.attribute()::figure, Comparator.nullsLast(Comparator.naturalOrder()));
        return order.descending() ? rising.reversed() : rising;
    }
}
