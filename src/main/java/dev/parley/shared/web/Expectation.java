package dev.parley.shared.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says for a person what a value of a Java type looks like. */
final class Expectation {

    private static final Map<Class<?>, String> SAID = Map.ofEntries(
            Map.entry(String.class, "must be a string"),
            Map.entry(boolean.class, "must be true or false"),
            Map.entry(Boolean.class, "must be true or false"),
            Map.entry(double.class, "must be a number"),
            Map.entry(Double.class, "must be a number"),
            Map.entry(BigDecimal.class, "must be a number"),
            Map.entry(Instant.class, "must be a time such as 2026-01-31T09:30:00Z"),
            Map.entry(OffsetDateTime.class, "must be a time such as 2026-01-31T09:30:00+01:00"),
            Map.entry(LocalDateTime.class, "must be a time such as 2026-01-31T09:30"),
            Map.entry(LocalDate.class, "must be a date such as 2026-01-31"),
            Map.entry(LocalTime.class, "must be a time of day such as 09:30"),
            Map.entry(Duration.class, "must be a duration such as P15D or PT2H"),
            Map.entry(UUID.class, "must be an id"));

    private Expectation() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "is invalid";
        }
        String said = SAID.get(type);
        if (said != null) {
            return said;
        }
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return "must be a whole number in range";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return Map.class.isAssignableFrom(type) || type.isRecord() || JsonNode.class.isAssignableFrom(type)
                ? "must be an object"
                : "is invalid";
    }
}
