package dev.parley.commerce.cart;

import dev.parley.commerce.Product;
import dev.parley.commerce.cart.CartChange.Reason;
import dev.parley.commerce.cart.CartChange.Refused;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be in a cart. */
final class CartRules {

    static final int MOST_LINES = 200;
    static final BigDecimal MOST_UNITS = BigDecimal.valueOf(999_999);
    private static final int DECIMALS = 3;
    /** What is measured rather than counted can be had in parts. */
    private static final Set<String> DIVISIBLE = Set.of(
            "metre",
            "meter",
            "m",
            "metro",
            "mètre",
            "cm",
            "km",
            "foot",
            "ft",
            "yard",
            "kg",
            "kilogram",
            "kilo",
            "g",
            "gram",
            "tonne",
            "ton",
            "t",
            "lb",
            "litre",
            "liter",
            "l",
            "ml",
            "m2",
            "m²",
            "sqm",
            "m3",
            "m³",
            "hour",
            "h");

    private CartRules() {}

    /**
     * Why the product may not be there in that quantity; empty when it may.
     *
     * @param unitPrice for that quantity
     * @param currency of what is in the cart already, or null when that is nothing
     */
    static Optional<Refused> objection(
            Product product, BigDecimal quantity, Money unitPrice, @Nullable String currency) {
        if (quantity.signum() <= 0) {
            return refused(Reason.NOT_POSITIVE, product, quantity, BigDecimal.ZERO);
        }
        int decimals = quantity.stripTrailingZeros().scale();
        if (decimals > 0 && !isDivisible(product.unit())) {
            return refused(Reason.NOT_DIVISIBLE, product, quantity, BigDecimal.ZERO);
        }
        if (decimals > DECIMALS) {
            return refused(Reason.TOO_FINE, product, quantity, BigDecimal.valueOf(DECIMALS));
        }
        if (unitPrice.minor() <= 0) {
            return refused(Reason.NO_PRICE, product, quantity, BigDecimal.ZERO);
        }
        if (currency != null && !currency.equals(unitPrice.currency())) {
            return refused(Reason.OTHER_CURRENCY, product, quantity, BigDecimal.ZERO);
        }
        BigDecimal least = figure(product, "min_quantity");
        if (least != null && quantity.compareTo(least) < 0) {
            return refused(Reason.BELOW_MINIMUM, product, quantity, least);
        }
        BigDecimal step = figure(product, "quantity_step");
        if (step != null && step.signum() > 0 && quantity.remainder(step).signum() != 0) {
            return refused(Reason.NOT_A_STEP, product, quantity, step);
        }
        BigDecimal stock = product.stock();
        if (quantity.compareTo(stock) > 0) {
            return refused(Reason.STOCK, product, quantity, stock);
        }
        return quantity.compareTo(MOST_UNITS) > 0
                ? refused(Reason.TOO_MANY, product, quantity, MOST_UNITS)
                : Optional.empty();
    }

    private static @Nullable BigDecimal figure(Product product, String attribute) {
        return product.attributes().get(attribute) instanceof Number number ? new BigDecimal(number.toString()) : null;
    }

    static boolean isDivisible(String unit) {
        return DIVISIBLE.contains(unit.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<Refused> refused(Reason reason, Product product, BigDecimal wanted, BigDecimal limit) {
        return Optional.of(new Refused(reason, product, wanted, limit));
    }
}
