package dev.parley.commerce;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far an order has come. */
public enum OrderStatus {
    PLACED,
    PAID,
    PACKED,
    SHIPPED,
    DELIVERED,
    CANCELLED;

    public static Optional<OrderStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }

    /** Its name in the interface. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it has left the house. */
    public boolean isShipped() {
        return this == SHIPPED || this == DELIVERED;
    }

    /**
     * Whether an order may go from here to there.
     *
     * @param onAccount whether the customer may pay later than the goods leave
     */
    public boolean leadsTo(OrderStatus next, boolean onAccount) {
        return switch (this) {
            case PLACED -> next == PAID || next == CANCELLED || next == PACKED && onAccount;
            case PAID -> next == PACKED || next == CANCELLED;
            case PACKED -> next == SHIPPED || next == CANCELLED;
            case SHIPPED -> next == DELIVERED;
            case DELIVERED, CANCELLED -> false;
        };
    }
}
