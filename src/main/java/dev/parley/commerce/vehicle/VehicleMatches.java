package dev.parley.commerce.vehicle;

import java.util.List;
import java.util.Set;

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

    public int total() {
        return vehicles.size();
    }
}
