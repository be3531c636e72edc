package dev.parley.tenancy;

import dev.parley.shared.FieldProblem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One value of JSON at its place; one that does not fit is noted and read as null.
 *
 * @param pointer RFC 6901
 * @param problems where what does not fit is noted
 */
record JsonItem(JsonNode value, String pointer, List<FieldProblem> problems) {

    /** @param parser throws what is to be said of a text that it does not know */
    <T> @Nullable T text(Function<String, T> parser) {
        if (!value.isString()) {
            return refused("must be a string");
        }
        try {
            return parser.apply(value.stringValue());
        } catch (IllegalArgumentException unknown) {
            return refused(String.valueOf(unknown.getMessage()));
        }
    }

    @Nullable
    Integer whole(int least, int most) {
        return value.isInt() && value.intValue() >= least && value.intValue() <= most
                ? Integer.valueOf(value.intValue())
                : refused("must be a whole number from " + least + " to " + most);
    }

    @Nullable
    Integer days() {
        return whole(0, 3_650);
    }

    @Nullable
    String origin() {
        return text(text -> {
            if (!Formats.ORIGIN.test(text)) {
                throw new IllegalArgumentException("must be an origin such as https://www.example.com");
            }
            return text;
        });
    }

    <T> @Nullable T object(Function<JsonFields, T> reader) {
        return value.isObject() ? JsonFields.of(value, pointer, problems).all(reader) : refused("must be an object");
    }

    private <T> @Nullable T refused(String detail) {
        problems.add(new FieldProblem(pointer, detail));
        return null;
    }
}
