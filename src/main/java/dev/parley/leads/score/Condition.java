package dev.parley.leads.score;

import dev.parley.shared.Money;
import java.util.List;
import java.util.Map;

/** When a rule fires. */
sealed interface Condition {

    /** The fields it looks at, the one to ask for first. */
    List<String> fields();

    boolean holds(Map<String, Object> known);

    /** One of these fields is known. */
    record AnyKnown(List<String> fields) implements Condition {

        @Override
        public boolean holds(Map<String, Object> known) {
            return fields.stream().anyMatch(known::containsKey);
        }
    }

    /** A field has one of these values. */
    record OneOf(String field, List<Object> values) implements Condition {

        @Override
        public List<String> fields() {
            return List.of(field);
        }

        @Override
        public boolean holds(Map<String, Object> known) {
            return values.contains(known.getOrDefault(field, ""));
        }
    }

    /** One of these fields is more than an amount, in the amount's currency. */
    record Above(List<String> fields, Money limit) implements Condition {

        @Override
        public boolean holds(Map<String, Object> known) {
            return fields.stream()
                    .map(known::get)
                    .anyMatch(value -> value instanceof Money money
                            && money.currency().equals(limit.currency())
                            && money.compareTo(limit) > 0);
        }
    }
}
