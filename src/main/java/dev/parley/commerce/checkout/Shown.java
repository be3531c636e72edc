package dev.parley.commerce.checkout;

import dev.parley.commerce.OrderLine;
import dev.parley.commerce.order.Quote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a customer was shown to agree to, in a form that is kept between turns: one entry for each line, and the total. */
final class Shown {

    private static final String SEPARATOR = "\t";

    private Shown() {}

    static List<String> of(Quote quote) {
        List<String> shown = new ArrayList<>();
        quote.lines().forEach(line -> shown.add(entry(line)));
        shown.add(quote.total().toString());
        return shown;
    }

    /** Whether it is what was shown, to the cent. */
    static boolean is(Quote quote, @Nullable List<String> shown) {
        return of(quote).equals(shown);
    }

    /** The price of a line when it was shown with that quantity, as text. */
    static Optional<String> price(@Nullable List<String> shown, OrderLine line) {
        return shown == null
                ? Optional.empty()
                : shown.stream()
                        .map(entry -> entry.split(SEPARATOR, -1))
                        .filter(parts -> parts.length == 3
                                && parts[0].equals(line.sku())
                                && new BigDecimal(parts[1]).compareTo(line.quantity()) == 0)
                        .map(parts -> parts[2])
                        .findFirst();
    }

    private static String entry(OrderLine line) {
        return String.join(
                SEPARATOR,
                line.sku(),
                line.quantity().toPlainString(),
                line.unitPrice().toString());
    }
}
