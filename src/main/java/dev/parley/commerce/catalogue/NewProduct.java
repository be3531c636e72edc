package dev.parley.commerce.catalogue;

import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A product as an import states it, checked. */
record NewProduct(
        String sku,
        String name,
        String description,
        @Nullable String category,
        @Nullable String brand,
        Money price,
        String unit,
        BigDecimal stock,
        Map<String, Object> attributes,
        CustomerTerms terms) {

    NewProduct at(Money otherPrice) {
        return new NewProduct(sku, name, description, category, brand, otherPrice, unit, stock, attributes, terms);
    }
}
