package dev.parley.commerce.order;

import dev.parley.commerce.OrderLine;
import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Pricing;
import dev.parley.shared.Money;
import dev.parley.tenancy.TenantContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what lines come to: prices, tax, total. */
@Component
public class Quotes {

    private static final String TAX_RATE = "tax_rate";

    private final Pricing pricing;

    Quotes(Pricing pricing) {
        this.pricing = pricing;
    }

    /**
     * Prices the lines that there is a product for; all must be of one currency.
     *
     * @param products finds a product by article number, or null
     * @param contactId whose own prices count, or null for a stranger
     */
    public Quote quote(List<Wanted> wanted, Function<String, @Nullable Product> products, @Nullable UUID contactId) {
        List<OrderLine> lines = new ArrayList<>();
        for (Wanted one : wanted) {
            Product product = products.apply(one.sku());
            if (product != null) {
                lines.add(line(lines.size() + 1, one, product, contactId));
            }
        }
        return total(lines);
    }

    /** Adds up lines whose prices are settled. */
    public static Quote total(List<OrderLine> lines) {
        String currency = lines.isEmpty()
                ? TenantContext.current().currency()
                : lines.getFirst().total().currency();
        Map<BigDecimal, Money> byRate = new TreeMap<>();
        for (OrderLine line : lines) {
            byRate.merge(line.taxRate(), line.total(), Money::plus);
        }
        Money none = new Money(0, currency);
        Money subtotal = byRate.values().stream().reduce(none, Money::plus);
        Money tax = byRate.entrySet().stream()
                .map(group -> share(group.getValue(), group.getKey()))
                .reduce(none, Money::plus);
        return new Quote(lines, subtotal, tax, subtotal.plus(tax));
    }

    /** A part of an amount, rounded half up to the minor unit. */
    static Money share(Money money, BigDecimal factor) {
        BigDecimal minor = BigDecimal.valueOf(money.minor()).multiply(factor);
        return new Money(minor.setScale(0, RoundingMode.HALF_UP).longValueExact(), money.currency());
    }

    private OrderLine line(int number, Wanted wanted, Product product, @Nullable UUID contactId) {
        Money price = pricing.unitPrice(product, wanted.quantity(), contactId);
        return new OrderLine(
                number,
                product.sku(),
                product.name(),
                wanted.quantity(),
                product.unit(),
                price,
                taxRate(product),
                share(price, wanted.quantity()));
    }

    /** The product's own rate, where its record has one. */
    private static BigDecimal taxRate(Product product) {
        Object own = product.attributes().get(TAX_RATE);
        String usual = TenantContext.current().settings().taxRate();
        String text = own == null ? usual : own.toString();
        return new BigDecimal(text.matches("0(\\.\\d{1,6})?|1(\\.0+)?") ? text : usual).stripTrailingZeros();
    }
}
