package dev.parley.nlu;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.parley.shared.Money;

/**
 * A fact named in an utterance.
 *
 * @param name one of {@link EntityNames}
 * @param value normalised: {@link String} (ISO 8601 dates, E.164 phones, closed lower-case words), {@link Long},
 *     {@link Boolean}, {@link Money} or {@link ItemRef}
 * @param text the words it was read from
 * @param start offset of the first UTF-16 unit in the utterance
 * @param end offset behind the last
 * @param confidence 0 to 1
 */
public record Entity(String name, Object value, String text, int start, int end, double confidence) {

    /** @throws IllegalArgumentException when the value is of none of the types named above */
    public Entity {
        if (!(value instanceof String
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Money
                || value instanceof ItemRef)) {
            throw new IllegalArgumentException("no entity value: " + value.getClass());
        }
    }

    public Entity(String name, Object value, String text, int start, int end) {
        this(name, value, text, start, end, 1.0);
    }

    /** The value as the interface writes it: counts, years and distances are text in ASCII digits. */
    @JsonProperty("value")
    public Object wireValue() {
        return value instanceof Long count ? count.toString() : value;
    }
}
