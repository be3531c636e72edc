package dev.parley.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a retrieval may be trusted. */
public enum Band {
    /** Above the confident threshold. */
    ANSWER,
    /** Between floor and confident: answered, and marked for staff. */
    FLAGGED,
    /** At or below the floor: not used. */
    REFUSED,
    /** Nothing was asked of knowledge or stock. */
    NONE;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
