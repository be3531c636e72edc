package dev.parley.commerce.vehicle;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a vehicle is from a wish: 0 fits; another colour or year is nearer than another make or kind. */
final class VehicleDistance {

    private static final double NEVER = 100;
    private static final double OTHER_MAKE = 5;
    private static final Set<String> PLUGGED = Set.of("hybrid", "plug_in_hybrid", "electric");
    private static final Set<String> PEOPLE_CARRIERS = Set.of("suv", "minivan");
    private static final Set<String> CARS = Set.of("sedan", "hatchback", "estate", "coupe", "convertible");

    private final VehicleFilters filters;
    private final @Nullable Vehicle meant;

    /** @param meant the vehicle that was asked for by number and is gone, or null */
    VehicleDistance(VehicleFilters filters, @Nullable Vehicle meant) {
        this.filters = filters;
        this.meant = meant;
    }

    double of(Vehicle vehicle) {
        if (meant != null) {
            return toMeant(vehicle, meant);
        }
        return filters.criteria().stream()
                .mapToDouble(wish -> wish.accepts(vehicle) ? 0 : miss(wish, vehicle))
                .sum();
    }

    private static double miss(Criterion wish, Vehicle vehicle) {
        return switch (wish) {
            case Criterion.NoneOf ignored -> NEVER;
            case Criterion.OneOf one -> missed(one, vehicle);
            case Criterion.Between between -> off(between, vehicle);
        };
    }

    private static double missed(Criterion.OneOf wish, Vehicle vehicle) {
        return switch (wish.attribute()) {
            case SKU -> NEVER;
            case NAME ->
                wish.values().stream().anyMatch(name -> name.startsWith(vehicle.make() + " ")) ? 2 : OTHER_MAKE;
            case BODY -> alike(wish.values(), vehicle.body()) ? 2 : 3.5;
            case FUEL ->
                wish.values().stream().anyMatch(PLUGGED::contains)
                                && vehicle.fuel() != null
                                && PLUGGED.contains(vehicle.fuel())
                        ? 1
                        : 2;
            case TRANSMISSION -> 2;
            case DRIVETRAIN, CONDITION -> 1.5;
            case COLOUR, BRANCH, FEATURE -> 1;
            default -> 0.5;
        };
    }

    private static boolean alike(Set<String> wanted, @Nullable String body) {
        return body != null
                && wanted.stream()
                        .anyMatch(kind -> PEOPLE_CARRIERS.contains(kind) && PEOPLE_CARRIERS.contains(body)
                                || CARS.contains(kind) && CARS.contains(body));
    }

    private static double off(Criterion.Between wish, Vehicle vehicle) {
        Long figure = wish.attribute().figure(vehicle);
        if (figure == null) {
            return 3;
        }
        Long min = wish.min();
        double bound = min != null && figure < min ? min : wish.max() != null ? wish.max() : figure;
        double gap = Math.abs(figure - bound);
        return switch (wish.attribute()) {
            case YEAR -> Math.min(4, gap * 0.5);
            case SEATS -> Math.min(4, gap);
            case PRICE -> Math.min(4.5, 8 * gap / Math.max(1, bound));
            default -> Math.min(3, 2 * gap / Math.max(1, bound));
        };
    }

    private static double toMeant(Vehicle vehicle, Vehicle meant) {
        double far = vehicle.make().equals(meant.make()) ? 0 : 2;
        far += vehicle.model().equals(meant.model()) ? 0 : 1;
        far += vehicle.body() != null && vehicle.body().equals(meant.body()) ? 0 : 1.5;
        double price = meant.product().price().minor();
        return far + Math.min(2, 4 * Math.abs(vehicle.product().price().minor() - price) / Math.max(1, price));
    }
}
