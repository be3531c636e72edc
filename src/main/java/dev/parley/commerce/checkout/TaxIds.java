package dev.parley.commerce.checkout;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tax numbers of businesses: the format of the country, and its check digits where it has public ones. */
final class TaxIds {

    private static final Pattern NOISE = Pattern.compile("[\\s\\p{Zs}./-]+");
    private static final Pattern ANY = Pattern.compile("[A-Z0-9]{4,20}");
    private static final Pattern GSTIN = Pattern.compile("\\d{2}[A-Z]{5}\\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]");

    /** VAT numbers by country, behind its two letters. */
    private static final Map<String, Predicate<String>> VAT = Map.ofEntries(
            Map.entry("AT", form("U\\d{8}").and(id -> TaxChecks.austrian(id.substring(1)))),
            Map.entry("BE", form("[01]\\d{9}").and(TaxChecks::belgian)),
            Map.entry("BG", form("\\d{9,10}")),
            Map.entry("CY", form("\\d{8}[A-Z]")),
            Map.entry("CZ", form("\\d{8,10}")),
            Map.entry("DE", form("[1-9]\\d{8}").and(TaxChecks::german)),
            Map.entry("DK", form("[1-9]\\d{7}").and(TaxChecks::danish)),
            Map.entry("EE", form("\\d{9}")),
            Map.entry("EL", form("\\d{9}")),
            Map.entry("ES", form("[A-Z0-9]\\d{7}[A-Z0-9]").and(TaxChecks::spanish)),
            Map.entry("FI", form("\\d{8}")),
            Map.entry("FR", form("[A-HJ-NP-Z0-9]{2}\\d{9}").and(TaxChecks::french)),
            Map.entry("GB", form("\\d{9}(\\d{3})?|GD\\d{3}|HA\\d{3}")),
            Map.entry("HR", form("\\d{11}")),
            Map.entry("HU", form("\\d{8}")),
            Map.entry("IE", form("\\d[A-Z0-9+*]\\d{5}[A-Z]{1,2}")),
            Map.entry("IT", form("\\d{11}").and(TaxChecks::luhn)),
            Map.entry("LT", form("\\d{9}(\\d{3})?")),
            Map.entry(
                    "LU",
                    form("\\d{8}")
                            .and(id -> Integer.parseInt(id.substring(0, 6)) % 89 == Integer.parseInt(id.substring(6)))),
            Map.entry("LV", form("\\d{11}")),
            Map.entry("MT", form("\\d{8}")),
            Map.entry("NL", form("\\d{9}B\\d{2}")),
            Map.entry("PL", form("\\d{10}").and(TaxChecks::polish)),
            Map.entry("PT", form("[1-9]\\d{8}").and(TaxChecks::portuguese)),
            Map.entry("RO", form("\\d{2,10}")),
            Map.entry("SE", form("\\d{12}").and(id -> TaxChecks.luhn(id.substring(0, 10)))),
            Map.entry("SI", form("[1-9]\\d{7}")),
            Map.entry("SK", form("[1-9]\\d{9}").and(id -> Long.parseLong(id) % 11 == 0)));

    private TaxIds() {}

    /**
     * A tax number as it is written on an invoice; empty when it cannot be right.
     *
     * @param country ISO 3166 country of the business, whose numbers may lack the letters
     */
    static Optional<String> read(String text, String country) {
        String id = NOISE.matcher(text.strip().toUpperCase(Locale.ROOT)).replaceAll("");
        if (!ANY.matcher(id).matches()) {
            return Optional.empty();
        }
        String letters = id.substring(0, 2);
        String prefix = letters.equals("GR") ? "EL" : letters;
        Predicate<String> abroad = VAT.get(prefix);
        if (abroad != null && abroad.test(id.substring(2))) {
            return Optional.of(prefix + id.substring(2));
        }
        boolean right = switch (country) {
            case "IN" -> GSTIN.matcher(id).matches() && TaxChecks.indian(id);
            case "US" -> id.matches("\\d{9}");
            default ->
                VAT.getOrDefault(country, any -> id.chars().anyMatch(Character::isDigit))
                        .test(id);
        };
        return right ? Optional.of(country.equals("US") ? id.substring(0, 2) + "-" + id.substring(2) : id) : indian(id);
    }

    /** A number of another country that tells itself apart. */
    private static Optional<String> indian(String id) {
        return GSTIN.matcher(id).matches() && TaxChecks.indian(id) ? Optional.of(id) : Optional.empty();
    }

    private static Predicate<String> form(String expression) {
        return Pattern.compile(expression).asMatchPredicate();
    }
}
