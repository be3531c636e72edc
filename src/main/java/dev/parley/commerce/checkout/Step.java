package dev.parley.commerce.checkout;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a checkout in conversation stands: what it waits for. */
public enum Step {
    NAME,
    EMAIL,
    PHONE,
    ADDRESS,
    CONFIRM,
    DONE;

    /** Its name in the interface. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The question that is asked at it. */
    String question() {
        return "checkout." + code();
    }
}
