package dev.parley.commerce.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.commerce.Availabilities;
import dev.parley.commerce.Product;
import dev.parley.conversation.skill.DisplayedList.Availability;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A product on the wire.
 *
 * @param score how well it fits a search, 0 to 1; absent elsewhere
 */
record ProductView(
        String sku,
        String name,
        String description,
        @Nullable String category,
        @Nullable String brand,
        Money price,
        String unit,
        BigDecimal stock,
        Map<String, Object> attributes,
        Availability availability,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double score) {

    static ProductView of(Product product) {
        return of(product, null);
    }

    static ProductView of(Product product, @Nullable Double score) {
        return new ProductView(
                product.sku(),
                product.name(),
                product.description(),
                product.category(),
                product.brand(),
                product.price(),
                product.unit(),
                product.stock(),
                product.attributes(),
                Availabilities.of(product),
                product.updatedAt(),
                score);
    }
}
