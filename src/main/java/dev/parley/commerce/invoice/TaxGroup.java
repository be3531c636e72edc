package dev.parley.commerce.invoice;

import dev.parley.shared.Money;
import java.math.BigDecimal;

/**
 * The tax on everything that is taxed alike.
 *
 * @param rate a fraction: 0.21 is 21 percent
 * @param base without tax
 */
public record TaxGroup(BigDecimal rate, Money base, Money tax) {

    public boolean isTaxed() {
        return rate.signum() != 0;
    }
}
