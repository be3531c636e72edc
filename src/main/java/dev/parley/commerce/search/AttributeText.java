package dev.parley.commerce.search;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads an attribute as it would be said: {@code length_mm: 120} is 120 mm. */
final class AttributeText {

    private static final Pattern UNIT = Pattern.compile(".*_(mm|cm|m|l|ml|kg|g|w|kw|v|ah|a|bar|nm)");
    private static final Map<String, String> PREFIXES = Map.of("ip_rating", "IP");

    /** Attributes that are for machines. */
    private static final Set<String> SILENT = Set.of(
            "price_breaks", "warehouses", "images", "alternatives", "accessories", "min_quantity", "quantity_step");

    private AttributeText() {}

    /** The attributes that words can find. */
    static Map<String, Object> spoken(Map<String, Object> attributes) {
        return attributes.entrySet().stream()
                .filter(entry -> !SILENT.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static String of(String name, Object value) {
        if (value instanceof Map || SILENT.contains(name)) {
            return "";
        }
        Matcher unit = UNIT.matcher(name);
        boolean figure = value instanceof Number;
        return figure && unit.matches() ? value + " " + unit.group(1) : PREFIXES.getOrDefault(name, "") + value;
    }
}
