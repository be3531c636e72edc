package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about one vehicle.
 *
 * @param recorded facts that stock records have
 * @param unrecorded facts they do not have: {@code towing}, {@code economy} ...
 * @param features words looked for in the description
 */
record AskedFacts(List<Attribute> recorded, List<String> unrecorded, List<String> features) {

    static AskedFacts of(Map<String, Object> arguments) {
        List<Attribute> recorded = new ArrayList<>();
        for (String name : texts(arguments.get("facts"))) {
            for (Attribute attribute : Attribute.values()) {
                if (attribute.wire().equals(name)) {
                    recorded.add(attribute);
                }
            }
        }
        return new AskedFacts(recorded, texts(arguments.get("unrecorded")), texts(arguments.get("features")));
    }

    boolean isGeneral() {
        return recorded.isEmpty() && unrecorded.isEmpty() && features.isEmpty();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
