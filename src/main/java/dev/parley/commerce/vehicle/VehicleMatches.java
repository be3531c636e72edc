package dev.parley.commerce.vehicle;

import java.util.List;

/**
 * What a stock list has for a wish.
 *
 * @param exact whether these fit; otherwise they are the nearest there are, and may be none
 * @param vehicles in order
 */
public record VehicleMatches(boolean exact, List<Vehicle> vehicles) {

    public VehicleMatches {
        vehicles = List.copyOf(vehicles);
    }

    public int total() {
        return vehicles.size();
    }
}
