package dev.parley.commerce.order;

import dev.parley.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed with a business customer.
 *
 * @param netDays within which an invoice is paid, or null for the tenant's usual days and payment before delivery
 * @param creditLimit the most that may be open at a time, or null for no limit
 */
public record CustomerTerms(@Nullable Integer netDays, @Nullable Money creditLimit) {

    public static final CustomerTerms NONE = new CustomerTerms(null, null);
}
