package dev.parley.leads;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a lead that have a closed set of values, and which these are. */
final class ClosedValues {

    private static final Map<String, List<String>> VALUES = Map.ofEntries(
            Map.entry("fuel", List.of("petrol", "diesel", "hybrid", "plug_in_hybrid", "electric", "cng", "lpg")),
            Map.entry("transmission", List.of("manual", "automatic")),
            Map.entry("condition", List.of("new", "used", "certified")),
            Map.entry(
                    "vehicle_type",
                    List.of(
                            "suv",
                            "sedan",
                            "hatchback",
                            "estate",
                            "minivan",
                            "van",
                            "pickup",
                            "coupe",
                            "convertible",
                            "motorbike")),
            Map.entry("purchase_mode", List.of("cash", "finance", "lease")),
            Map.entry("timeline", List.of("immediate", "weeks", "months", "exploring")),
            Map.entry("buyer_type", List.of("first_time", "replacement", "additional")),
            Map.entry("customer_type", List.of("individual", "corporate")),
            Map.entry("insurance_type", List.of("comprehensive", "third_party", "zero_dep", "own_damage", "gap")),
            Map.entry("rating", List.of("poor", "fair", "very_good", "excellent")),
            Map.entry("preferred_channel", List.of("phone", "email", "sms", "whatsapp", "telegram", "chat")));

    private ClosedValues() {}

    /** What the field may be, or null when it is not closed. */
    static @Nullable List<String> of(String field) {
        return VALUES.get(field);
    }
}
