package dev.parley.commerce.vehicle;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a stock list has for a wish.
 *
 * @param exact whether these fit; otherwise they are the nearest there are, and may be none
 * @param vehicles in order
 * @param silent what was wished for that these records do not say, while they meet all else
 */
public record VehicleMatches(boolean exact, List<Vehicle> vehicles, Set<Attribute> silent) {

    public VehicleMatches {
        vehicles = List.copyOf(vehicles);
        silent = Set.copyOf(silent);
    }

    VehicleMatches(boolean exact, List<Vehicle> vehicles) {
        this(exact, vehicles, Set.of());
    }

    /** The same with some before the others. */
    public VehicleMatches first(Predicate<Vehicle> ones) {
        return new VehicleMatches(
                exact,
                vehicles.stream()
                        .sorted(Comparator.comparing(vehicle -> !ones.test(vehicle)))
                        .toList(),
                silent);
    }

    public int total() {
        return vehicles.size();
    }
}
