package dev.parley.leads;

import dev.parley.shared.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The values of a lead's fields, in memory and as JSON. Money is an object with amount and currency. */
final class FieldValues {

    private static final TypeReference<LinkedHashMap<String, Object>> MAP = new TypeReference<>() {};
    private static final Set<String> MONEY = Set.of("amount", "currency");

    private final JsonMapper json;

    FieldValues(JsonMapper json) {
        this.json = json;
    }

    Map<String, Object> readAll(String text) {
        Map<String, Object> fields = json.readValue(text, MAP);
        fields.replaceAll((name, value) -> typed(value));
        return fields;
    }

    @Nullable
    Object read(@Nullable String text) {
        return text == null ? null : typed(json.readValue(text, Object.class));
    }

    @Nullable
    String write(@Nullable Object value) {
        return value == null ? null : json.writeValueAsString(value);
    }

    /** JSON knows neither money nor the width of whole numbers. */
    static Object typed(Object value) {
        if (value instanceof Map<?, ?> map && map.keySet().equals(MONEY)) {
            return Money.of(String.valueOf(map.get("amount")), String.valueOf(map.get("currency")));
        }
        return value instanceof Integer whole ? (Object) whole.longValue() : value;
    }
}
