package dev.parley.commerce.checkout;

import dev.parley.tenancy.TenantContext;
import java.util.Locale;
import java.util.Optional;

/** What is asked of a buyer. */
public enum Field {
    NAME,
    COMPANY,
    EMAIL,
    PHONE,
    ADDRESS,
    TAX_ID,
    PURCHASE_ORDER;

    private static final int NAME_LENGTH = 200;
    private static final int ADDRESS_LENGTH = 500;
    private static final int REFERENCE_LENGTH = 50;

    /** Its name in the interface. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The value as it is kept; empty when it cannot be right. */
    public Optional<String> read(String text) {
        String country = TenantContext.current().region();
        return switch (this) {
            case NAME, COMPANY -> PlainText.line(text, NAME_LENGTH);
            case EMAIL -> Emails.read(text);
            case PHONE -> Phones.read(text, country);
            case ADDRESS -> PlainText.lines(text, ADDRESS_LENGTH);
            case TAX_ID -> TaxIds.read(text, country);
            case PURCHASE_ORDER -> PlainText.line(text, REFERENCE_LENGTH);
        };
    }
}
