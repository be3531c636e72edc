package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a customer pays for a quantity of a product. */
@Component
public class Pricing {

    /**
     * The price of one unit, without tax.
     *
     * @param quantity in units, above zero
     * @param contactId whose own prices count, or null for a stranger; pass it only for a verified contact
     */
    public Money unitPrice(Product product, BigDecimal quantity, @Nullable UUID contactId) {
        return product.price();
    }
}
