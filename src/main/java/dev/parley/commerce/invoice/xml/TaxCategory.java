package dev.parley.commerce.invoice.xml;

import dev.parley.commerce.invoice.Invoice;
import java.math.BigDecimal;

/** How a line is taxed, by its code in UNTDID 5305. */
enum TaxCategory {
    STANDARD("S"),
    ZERO("Z"),
    /** The seller charges no tax at all and has no tax number. */
    OUTSIDE("O");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static TaxCategory of(BigDecimal rate, Invoice invoice) {
        if (rate.signum() != 0) {
            return STANDARD;
        }
        return isOutside(invoice) ? OUTSIDE : ZERO;
    }

    static boolean isOutside(Invoice invoice) {
        return !invoice.isTaxed() && invoice.seller().taxId() == null;
    }
}
