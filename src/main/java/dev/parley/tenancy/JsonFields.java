package dev.parley.tenancy;

import dev.parley.shared.FieldProblem;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of one JSON object and notes every one that does not fit, instead of stopping at the first. A field
 * that does not fit reads as absent; one that nobody asked for is unknown.
 */
final class JsonFields {

    private static final int TEXT = 200;

    private final JsonNode object;
    private final String pointer;
    private final List<FieldProblem> problems;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(JsonNode object, String pointer, List<FieldProblem> problems) {
        this.object = object;
        this.pointer = pointer;
        this.problems = problems;
    }

    static JsonFields of(JsonNode object, String pointer, List<FieldProblem> problems) {
        return new JsonFields(object, pointer, problems);
    }

    /** Reads the whole object; something else than an object reads as the other. */
    <T> T read(Function<JsonFields, T> reader, Supplier<T> otherwise) {
        T read = new JsonItem(object, pointer, problems).object(reader);
        return read == null ? otherwise.get() : read;
    }

    /** Reads what is known to be an object, and refuses what the reader did not ask for. */
    <T> T all(Function<JsonFields, T> reader) {
        T read = reader.apply(this);
        object.propertyNames().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> refuse(name, "there is no such setting"));
        return read;
    }

    boolean mentions(String name) {
        asked.add(name);
        return object.has(name);
    }

    void refuse(String name, String detail) {
        problems.add(new FieldProblem(at(name), detail));
    }

    @Nullable
    String text(String name, int longest) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            refuse(name, "must be a string");
            return null;
        }
        String text = value.stringValue().strip();
        if (text.length() > longest) {
            refuse(name, "must have at most " + longest + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    String required(String name) {
        int before = problems.size();
        String text = text(name, TEXT);
        if (text == null && problems.size() == before) {
            refuse(name, "is required");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String email(String name) {
        return matching(name, Formats.EMAIL, "must be an e-mail address");
    }

    @Nullable
    String phone(String name) {
        return matching(name, Formats.PHONE, "must be a phone number");
    }

    @Nullable
    String url(String name) {
        return matching(name, Formats.URL, "must be a URL such as https://www.example.com/");
    }

    @Nullable
    String iban(String name) {
        return matching(name, Formats.IBAN, "must be an IBAN");
    }

    /** {@code 09:00-18:00}. */
    @Nullable
    String hours(String name) {
        return matching(name, Formats::isHours, "must be hours such as 09:00-18:00, or null for closed");
    }

    LocalTime time(String name, LocalTime otherwise) {
        String text = matching(name, Formats::isTime, "must be a time of day such as 21:00");
        return text == null ? otherwise : LocalTime.parse(text);
    }

    @Nullable
    String optionalChoice(String name, List<String> choices) {
        return matching(name, choices::contains, "must be one of " + String.join(", ", choices));
    }

    boolean flag(String name, boolean otherwise) {
        JsonNode value = value(name);
        if (value != null && !value.isBoolean()) {
            refuse(name, "must be true or false");
        }
        return value != null && value.isBoolean() ? value.booleanValue() : otherwise;
    }

    String choice(String name, List<String> choices, String otherwise) {
        String text = optionalChoice(name, choices);
        return text == null ? otherwise : text;
    }

    /** A share between 0 and 1, as a decimal string. */
    String rate(String name, String otherwise) {
        String text = matching(name, Formats.RATE, "must be a decimal string from 0 to 1, such as \"0.21\"");
        return text == null ? otherwise : text;
    }

    /** An amount of the tenant's currency, as a decimal string. */
    @Nullable
    String amount(String name) {
        return matching(name, Formats.AMOUNT, "must be a decimal string such as \"250.00\"");
    }

    int whole(String name, int least, int most, int otherwise) {
        Integer value = optionalWhole(name, least, most);
        return value == null ? otherwise : value;
    }

    @Nullable
    Integer optionalWhole(String name, int least, int most) {
        JsonItem item = item(name);
        return item == null ? null : item.whole(least, most);
    }

    double decimal(String name, double least, double most, double otherwise) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            refuse(name, "must be a number from %s to %s".formatted(least, most));
            return otherwise;
        }
        return value.doubleValue();
    }

    <T> @Nullable T object(String name, Function<JsonFields, T> reader) {
        JsonItem item = item(name);
        return item == null ? null : item.object(reader);
    }

    <T> T object(String name, Function<JsonFields, T> reader, T otherwise) {
        T read = object(name, reader);
        return read == null ? otherwise : read;
    }

    <T> List<T> objects(String name, List<T> otherwise, Function<JsonFields, T> reader) {
        return list(name, otherwise, item -> item.object(reader));
    }

    /** @param reader notes its own problems and returns null for an item that does not fit */
    <T> List<T> list(String name, List<T> otherwise, Function<JsonItem, @Nullable T> reader) {
        JsonNode value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isArray()) {
            refuse(name, "must be a list");
            return otherwise;
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            T item = reader.apply(new JsonItem(value.get(i), at(name) + "/" + i, problems));
            if (item != null) {
                read.add(item);
            }
        }
        return read;
    }

    private @Nullable String matching(String name, Predicate<String> format, String otherwise) {
        String text = text(name, 2_000);
        if (text == null || format.test(text)) {
            return text;
        }
        refuse(name, otherwise);
        return null;
    }

    private @Nullable JsonItem item(String name) {
        JsonNode value = value(name);
        return value == null ? null : new JsonItem(value, at(name), problems);
    }

    private @Nullable JsonNode value(String name) {
        asked.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
