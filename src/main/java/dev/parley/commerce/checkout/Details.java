package dev.parley.commerce.checkout;

import dev.parley.commerce.Buyer;
import dev.parley.shared.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a buyer so far, each value checked; never changes. */
public record Details(Map<Field, String> values) {

    public static final Details NONE = new Details(Map.of());

    public Details {
        values = Map.copyOf(values);
    }

    public @Nullable String value(Field field) {
        return values.get(field);
    }

    public boolean has(Field field) {
        return values.containsKey(field);
    }

    public Details with(Field field, String value) {
        Map<Field, String> more = copy();
        more.put(field, value);
        return new Details(more);
    }

    public Details without(Field field) {
        Map<Field, String> less = copy();
        less.remove(field);
        return new Details(less);
    }

    /** These, and of the others what is missing here. */
    public Details or(Details others) {
        Map<Field, String> all = new EnumMap<>(Field.class);
        all.putAll(others.values);
        all.putAll(values);
        return new Details(all);
    }

    /** The first that must be known and is not, in the order they are asked for. */
    public Optional<Step> missing() {
        if (!has(Field.NAME) && !has(Field.COMPANY)) {
            return Optional.of(Step.NAME);
        }
        if (!has(Field.EMAIL)) {
            return Optional.of(Step.EMAIL);
        }
        if (!has(Field.PHONE)) {
            return Optional.of(Step.PHONE);
        }
        return has(Field.ADDRESS) ? Optional.empty() : Optional.of(Step.ADDRESS);
    }

    public Buyer buyer(Language language) {
        return new Buyer(
                value(Field.NAME),
                value(Field.COMPANY),
                value(Field.EMAIL),
                value(Field.PHONE),
                value(Field.ADDRESS),
                value(Field.TAX_ID),
                language);
    }

    private Map<Field, String> copy() {
        Map<Field, String> copy = new EnumMap<>(Field.class);
        copy.putAll(values);
        return copy;
    }
}
