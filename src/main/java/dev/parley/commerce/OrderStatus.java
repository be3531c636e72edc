package dev.parley.commerce;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an order has come. */
public enum OrderStatus {
    PLACED,
    PAID,
    PACKED,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    /** Its name in the interface. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
