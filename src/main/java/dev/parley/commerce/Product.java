package dev.parley.commerce;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something the business sells.
 *
 * @param sku its article number, unique for the tenant
 * @param category or null
 * @param brand or null
 * @param price of one unit
 * @param unit what is counted: {@code ea}, {@code box}, {@code metre}
 * @param stock units that can be sold now, without needless zeros; 0 for none
 * @param attributes further facts by name; values are texts, numbers, truth values, lists and maps
 * @param updatedAt when one of these facts last changed
 */
public record Product(
        String sku,
        String name,
        String description,
        @Nullable String category,
        @Nullable String brand,
        Money price,
        String unit,
        BigDecimal stock,
        Map<String, Object> attributes,
        Instant updatedAt) {

    public Product {
        stock = Quantities.plain(stock);
        attributes = Map.copyOf(attributes);
    }

    /** As it is called and described in a language, where the attributes {@code name_es}, {@code description_es} say so. */
    public Product in(Language language) {
        Object called = attributes.get("name_" + language.code());
        Object told = attributes.get("description_" + language.code());
        return called == null && told == null
                ? this
                : new Product(
                        sku,
                        called == null ? name : called.toString(),
                        told == null ? description : told.toString(),
                        category,
                        brand,
                        price,
                        unit,
                        stock,
                        attributes,
                        updatedAt);
    }

    public boolean available() {
        return stock.signum() > 0;
    }
}
