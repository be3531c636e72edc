package dev.parley.commerce.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the attributes of a vehicle must look like; other products may carry any. */
final class VehicleAttributes {

    private static final List<String> TEXTS = List.of(
            "make",
            "model",
            "trim",
            "colour",
            "fuel",
            "transmission",
            "body",
            "drivetrain",
            "condition",
            "vin",
            "branch");
    private static final int FIRST_CAR = 1886;
    private static final int LAST_YEAR = 2100;

    private VehicleAttributes() {}

    static List<String> errors(Map<String, Object> attributes) {
        List<String> errors = new ArrayList<>();
        boolean make = attributes.containsKey("make");
        boolean model = attributes.containsKey("model");
        if (!make && !model) {
            return errors;
        }
        if (!make || !model) {
            errors.add("attributes." + (make ? "model" : "make") + " is missing: a vehicle has a make and a model");
        }
        for (String name : TEXTS) {
            Object value = attributes.get(name);
            if (value != null
                    && (!(value instanceof String || value instanceof Number)
                            || value.toString().isBlank())) {
                errors.add("attributes." + name + " must be a text");
            }
        }
        whole(attributes, "year", FIRST_CAR, LAST_YEAR, errors);
        whole(attributes, "mileage_km", 0, 10_000_000, errors);
        whole(attributes, "seats", 1, 100, errors);
        return errors;
    }

    private static void whole(Map<String, Object> attributes, String name, int min, int max, List<String> errors) {
        Object value = attributes.get(name);
        if (value != null && !isWhole(value, min, max)) {
            errors.add("attributes." + name + " must be a whole number from " + min + " to " + max);
        }
    }

    private static boolean isWhole(@Nullable Object value, int min, int max) {
        try {
            int number = new BigDecimal(String.valueOf(value)).intValueExact();
            return number >= min && number <= max;
        } catch (NumberFormatException | ArithmeticException notWhole) {
            return false;
        }
    }
}
