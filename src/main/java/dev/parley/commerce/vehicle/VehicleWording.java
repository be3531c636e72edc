package dev.parley.commerce.vehicle;

import dev.parley.shared.Language;
import java.util.Locale;
import java.util.Set;

/** How a language says the closed words of vehicle records. */
public final class VehicleWording {

    private static final Set<String> ABBREVIATIONS = Set.of("awd", "4wd", "fwd", "rwd", "suv", "cng", "lpg");

    private VehicleWording() {}

    /** Whether the record's own words mention a feature ({@code leather}). */
    public static boolean mentions(Vehicle vehicle, String feature) {
        return Attribute.FEATURE.words(vehicle).stream().anyMatch(text -> Words.mentions(text, "feature." + feature));
    }

    /** {@code (FUEL, "petrol")} in French is {@code essence}. */
    public static String say(Language language, Attribute attribute, String value) {
        if (ABBREVIATIONS.contains(value)) {
            return value.toUpperCase(Locale.ROOT);
        }
        return switch (attribute) {
            case COLOUR, FUEL, TRANSMISSION, BODY, CONDITION, FEATURE ->
                Words.of(language).spoken(attribute.wire(), value);
            default -> value;
        };
    }
}
