package dev.parley.commerce;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a person must agree to an order before it goes on. */
public enum Approval {
    PENDING,
    APPROVED,
    DECLINED;

    /** Its name in the interface. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
