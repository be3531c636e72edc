package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Lower prices for more: the attribute {@code price_breaks}, {@code [{"from": 10, "price": "5.90"}]}. */
final class PriceBreaks {

    static final String ATTRIBUTE = "price_breaks";

    private PriceBreaks() {}

    /** The list price at a quantity. */
    static Money price(Product product, BigDecimal quantity) {
        Money best = product.price();
        if (product.attributes().get(ATTRIBUTE) instanceof List<?> breaks) {
            for (Object each : breaks) {
                if (each instanceof Map<?, ?> step && reaches(quantity, step)) {
                    Money price = Money.of(String.valueOf(step.get("price")), best.currency());
                    best = price.minor() < best.minor() ? price : best;
                }
            }
        }
        return best;
    }

    /** From how many on other prices hold. */
    static List<BigDecimal> quantities(Product product) {
        return product.attributes().get(ATTRIBUTE) instanceof List<?> breaks
                ? breaks.stream()
                        .filter(Map.class::isInstance)
                        .map(each -> new BigDecimal(String.valueOf(((Map<?, ?>) each).get("from"))))
                        .toList()
                : List.of();
    }

    private static boolean reaches(BigDecimal quantity, Map<?, ?> step) {
        return quantity.compareTo(new BigDecimal(String.valueOf(step.get("from")))) >= 0;
    }
}
