package dev.parley.commerce.vehicle;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a vehicle is wanted for, where customers name no fact: each is read as facts that a record has, and said to the
 * customer in just those words.
 */
public enum Need {
    /** Electric or hybrid, or a consumption that is stated. */
    ECONOMY {
        @Override
        boolean isServedBy(Vehicle vehicle) {
            return isOneOf(vehicle.fuel(), "hybrid", "plug_in_hybrid", "electric")
                    || vehicle.listing().speaksOf("economy");
        }
    },
    /** A body with room, or more than five seats. */
    FAMILY {
        @Override
        boolean isServedBy(Vehicle vehicle) {
            Integer seats = vehicle.seats();
            return isOneOf(vehicle.body(), "suv", "minivan", "estate") || seats != null && seats > FIVE;
        }
    },
    /** A hatchback, or a model that is small. */
    COMPACT {
        @Override
        boolean isServedBy(Vehicle vehicle) {
            return isOneOf(vehicle.body(), "hatchback") || KnownModels.SIZES.of(vehicle.model()) != null;
        }
    },
    /** A listing that speaks of it, and no truck or van. */
    PERFORMANCE {
        @Override
        boolean isServedBy(Vehicle vehicle) {
            return vehicle.listing().speaksOf("performance")
                    && isOneOf(vehicle.body(), "sedan", "hatchback", "coupe", "convertible");
        }
    },
    /** New, certified, or with a documented history. */
    RELIABILITY {
        @Override
        boolean isServedBy(Vehicle vehicle) {
            return isOneOf(vehicle.condition(), "new", "certified")
                    || vehicle.listing().speaksOf("dependable");
        }
    },
    /** Four driven wheels on a body for it. */
    OFFROAD {
        @Override
        boolean isServedBy(Vehicle vehicle) {
            return isOneOf(vehicle.drivetrain(), "awd", "4wd") && isOneOf(vehicle.body(), "suv", "pickup");
        }
    },
    /** A pickup, or a listing that speaks of towing. */
    TOWING {
        @Override
        boolean isServedBy(Vehicle vehicle) {
            return isOneOf(vehicle.body(), "pickup") || vehicle.listing().speaksOf("towing");
        }
    };

    private static final int FIVE = 5;

    abstract boolean isServedBy(Vehicle vehicle);

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The needs that a vehicle serves by its record. */
    static List<String> servedBy(Vehicle vehicle) {
        return Arrays.stream(values())
                .filter(need -> need.isServedBy(vehicle))
                .map(Need::wire)
                .toList();
    }

    private static boolean isOneOf(@Nullable String word, String... words) {
        return word != null && List.of(words).contains(word);
    }
}
