package dev.parley.commerce;

import dev.parley.conversation.skill.DisplayedList.Availability;
import java.math.BigDecimal;

/** Words for how much of a product there is. */
public final class Availabilities {

    /** From here down stock counts as low, unless a single piece is all there ever is. */
    private static final BigDecimal LOW = BigDecimal.valueOf(3);

    private Availabilities() {}

    public static Availability of(Product product) {
        return new Availability(status(product), product.stock(), product.updatedAt());
    }

    private static String status(Product product) {
        if (!product.available()) {
            return "out";
        }
        boolean oneOfAKind = product.attributes().containsKey("make");
        return product.stock().compareTo(LOW) <= 0 && !oneOfAKind ? "low" : "in_stock";
    }
}
