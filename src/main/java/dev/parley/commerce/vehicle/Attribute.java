package dev.parley.commerce.vehicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a wish can be about. */
public enum Attribute {
    SKU,
    /** The make, or the make with the model. */
    NAME,
    TRIM,
    COLOUR,
    FUEL,
    TRANSMISSION,
    BODY,
    DRIVETRAIN,
    CONDITION,
    BRANCH,
    /** Something the description mentions. */
    FEATURE,
    /** What it is wanted for: a {@link Need}. */
    NEED,
    YEAR,
    /** In minor units of the record's currency. */
    PRICE,
    MILEAGE_KM,
    SEATS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
        return compareTo(YEAR) >= 0;
    }

    /** Whether a record may lack it; what it does not mention of most others, it has not. */
    private boolean isOptional() {
        return switch (this) {
            case COLOUR, FUEL, TRANSMISSION, BODY, DRIVETRAIN, CONDITION, YEAR, MILEAGE_KM, SEATS -> true;
            case SKU, NAME, TRIM, BRANCH, FEATURE, NEED, PRICE -> false;
        };
    }

    /** Whether the vehicle's record says nothing about it, so that nobody knows; a description never names everything. */
    boolean isUnknown(Vehicle vehicle) {
        return this == FEATURE
                || isOptional()
                        && (isNumber()
                                ? figure(vehicle) == null
                                : words(vehicle).isEmpty());
    }

    /** The words a vehicle has for it; empty when its record is silent. */
    public List<String> words(Vehicle vehicle) {
        return switch (this) {
            case SKU -> listOf(vehicle.sku(), vehicle.vin());
            case NAME -> List.of(vehicle.make(), vehicle.makeAndModel());
            case TRIM -> listOf(vehicle.trim());
            case COLOUR -> listOf(vehicle.colour());
            case FUEL -> listOf(vehicle.fuel());
            case TRANSMISSION -> listOf(vehicle.transmission());
            case BODY -> listOf(vehicle.body());
            case DRIVETRAIN -> listOf(vehicle.drivetrain());
            case CONDITION -> listOf(vehicle.condition());
            case BRANCH -> listOf(vehicle.branch());
            case FEATURE -> listOf(vehicle.product().name(), vehicle.product().description(), vehicle.trim());
            case NEED -> Need.servedBy(vehicle);
            case YEAR, PRICE, MILEAGE_KM, SEATS -> List.of();
        };
    }

    /** The figure a vehicle has for it, or null. */
    public @Nullable Long figure(Vehicle vehicle) {
        return switch (this) {
            case YEAR -> asLong(vehicle.year());
            case PRICE -> vehicle.product().price().minor();
            case MILEAGE_KM -> asLong(vehicle.mileageKm());
            case SEATS -> asLong(vehicle.seats());
            default -> null;
        };
    }

    private static @Nullable Long asLong(@Nullable Integer number) {
        return number == null ? null : number.longValue();
    }

    private static List<String> listOf(@Nullable String... values) {
        List<String> present = new ArrayList<>();
        for (String value : values) {
            if (value != null && !value.isEmpty()) {
                present.add(value);
            }
        }
        return present;
    }
}
