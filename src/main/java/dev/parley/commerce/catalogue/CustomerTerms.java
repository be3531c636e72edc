package dev.parley.commerce.catalogue;

import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import states of a product for single customers; null where the file has no such column, which leaves what is kept.
 *
 * @param prices agreed with customers
 * @param numbers what customers call it, by customer
 */
record CustomerTerms(@Nullable List<Price> prices, @Nullable Map<String, String> numbers) {

    /**
     * @param customer the customer's external id
     * @param from the quantity it holds from
     */
    record Price(String customer, BigDecimal from, Money price) {}

    boolean isStated() {
        return prices != null || numbers != null;
    }
}
