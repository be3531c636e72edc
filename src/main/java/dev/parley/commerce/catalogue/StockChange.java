package dev.parley.commerce.catalogue;

import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a system says of a product; what it does not mention stays.
 *
 * @param at when that was so, or null for now; what is known to be newer stays
 */
public record StockChange(
        String sku,
        @Nullable Money price,
        @Nullable BigDecimal stock,
        @Nullable Instant at) {

    /**
     * What came of it.
     *
     * @param outcome {@code changed}, {@code unchanged}, {@code stale}, {@code repeated}, {@code held} or {@code unknown}
     */
    public record Result(
            String sku, String outcome, @Nullable String detail) {}
}
