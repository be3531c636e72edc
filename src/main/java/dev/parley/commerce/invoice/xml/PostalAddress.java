package dev.parley.commerce.invoice.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An address taken apart as far as its form is plain; what is not understood stays a line. */
record PostalAddress(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String city,
        @Nullable String postcode,
        String country) {

    private static final Pattern PARTS = Pattern.compile("\\s*[,;\\n]\\s*");
    private static final Pattern CODE_FIRST = Pattern.compile("((?:[A-Z]{1,2}-)?\\d{4,6}) +(\\p{L}[^\\d]*)");
    private static final Pattern CODE_LAST = Pattern.compile("(\\p{L}[^\\d]*?)[ -]+(\\d{5,6})");

    static PostalAddress of(@Nullable String address, String country) {
        List<String> lines = new ArrayList<>();
        String city = null;
        String postcode = null;
        for (String part : PARTS.split(address == null ? "" : address.strip())) {
            Matcher first = CODE_FIRST.matcher(part);
            Matcher last = CODE_LAST.matcher(part);
            if (city == null && !lines.isEmpty() && first.matches()) {
                postcode = first.group(1);
                city = first.group(2);
            } else if (city == null && !lines.isEmpty() && last.matches()) {
                city = last.group(1);
                postcode = last.group(2);
            } else if (!part.isBlank()) {
                lines.add(part);
            }
        }
        String rest = lines.size() < 2 ? null : String.join(", ", lines.subList(1, lines.size()));
        return new PostalAddress(lines.isEmpty() ? null : lines.getFirst(), rest, city, postcode, country);
    }
}
