package dev.parley.commerce.invoice.xml;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tax number as machines read it.
 *
 * @param number without blanks and dots; a VAT number begins with its country
 * @param vat whether it is a VAT number
 */
record TaxId(String number, boolean vat) {

    /** Greece is EL here, and Northern Ireland XI. */
    private static final Set<String> VAT_COUNTRIES = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI", "GB", "CH", "NO");

    /** @param country of who has it; a national number of a VAT country gets its prefix */
    static @Nullable TaxId of(@Nullable String written, String country) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String number = written.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        String prefix = country.equals("GR") ? "EL" : country;
        if (number.length() > 4 && VAT_COUNTRIES.contains(number.substring(0, 2))) {
            return new TaxId(number, true);
        }
        return VAT_COUNTRIES.contains(prefix) ? new TaxId(prefix + number, true) : new TaxId(written.strip(), false);
    }
}
