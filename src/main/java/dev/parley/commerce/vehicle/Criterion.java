package dev.parley.commerce.vehicle;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing a customer wants of a vehicle. A vehicle whose record is silent about it does not meet it. */
public sealed interface Criterion {

    Attribute attribute();

    boolean accepts(Vehicle vehicle);

    /** Any of these values; of needs all. */
    record OneOf(Attribute attribute, Set<String> values) implements Criterion {

        public OneOf {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        public OneOf(Attribute attribute, Collection<String> values) {
            this(attribute, new LinkedHashSet<>(values));
        }

        @Override
        public boolean accepts(Vehicle vehicle) {
            List<String> words = attribute.words(vehicle);
            return attribute == Attribute.NEED
                    ? words.containsAll(values)
                    : words.stream().anyMatch(has -> values.stream().anyMatch(wanted -> meets(attribute, has, wanted)));
        }

        OneOf and(OneOf other) {
            LinkedHashSet<String> both = new LinkedHashSet<>(values);
            both.addAll(other.values());
            return new OneOf(attribute, both);
        }
    }

    /** None of these values. */
    record NoneOf(Attribute attribute, Set<String> values) implements Criterion {

        public NoneOf {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public boolean accepts(Vehicle vehicle) {
            var words = attribute.words(vehicle);
            return !words.isEmpty()
                    && words.stream()
                            .noneMatch(has -> values.stream().anyMatch(wanted -> meets(attribute, has, wanted)));
        }

        /** Whether a value that was wished for is refused by it: a make refuses its models too. */
        boolean refuses(Attribute of, String wished) {
            return of == attribute
                    && values.stream().anyMatch(value -> wished.equals(value) || wished.startsWith(value + " "));
        }
    }

    /** A figure from {@code min} to {@code max}, both included; null is open. */
    record Between(
            Attribute attribute,
            @Nullable Long min,
            @Nullable Long max) implements Criterion {

        @Override
        public boolean accepts(Vehicle vehicle) {
            Long figure = attribute.figure(vehicle);
            return figure != null && (min == null || figure >= min) && (max == null || figure <= max);
        }

        boolean isExact() {
            return min != null && min.equals(max);
        }
    }

    private static boolean meets(Attribute attribute, String has, String wanted) {
        if (attribute == Attribute.FEATURE) {
            return Words.mentions(has, "feature." + wanted);
        }
        if (attribute == Attribute.TRIM) {
            String words = " " + String.join(" ", Token.keys(has)) + " ";
            return words.contains(" " + String.join(" ", Token.keys(wanted)) + " ");
        }
        return has.equalsIgnoreCase(wanted);
    }
}
