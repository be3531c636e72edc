package dev.parley.commerce.order;

import dev.parley.commerce.Order;
import dev.parley.commerce.Product;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of placing an order. */
public sealed interface Placement {

    /** @param again whether the checkout had its order already, which this is */
    record Placed(Order order, boolean again) implements Placement {}

    /** The world is not as the customer saw it; nothing was stored. */
    record Changed(List<LineChange> lines) implements Placement {

        public Changed {
            lines = List.copyOf(lines);
        }
    }

    /**
     * The business does not take this order; nothing was stored.
     *
     * @param limit that it does not keep, or null where there is none
     */
    record Refused(Reason reason, @Nullable Money limit) implements Placement {}

    /**
     * A line that cannot be as it was agreed.
     *
     * @param wanted in units
     * @param now the product as it is, or null when there is none any more
     */
    record LineChange(
            Kind kind,
            String sku,
            BigDecimal wanted,
            @Nullable Product now,
            @Nullable Money price) {}

    /** What is different about a line. */
    enum Kind {
        GONE,
        STOCK,
        PRICE
    }

    /** Why an order is not taken. */
    enum Reason {
        EMPTY,
        MIXED_CURRENCIES,
        BELOW_MINIMUM,
        OVER_CREDIT
    }
}
