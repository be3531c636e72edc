package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.CustomerTerms.Price;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What one customer pays, looked up once for several products. */
public final class OwnPrices {

    /** The list's prices, as a stranger pays them. */
    public static final OwnPrices LIST = new OwnPrices(Map.of());

    private final Map<String, List<Price>> agreed;

    /** @param agreed with the customer, by article number */
    OwnPrices(Map<String, List<Price>> agreed) {
        this.agreed = Map.copyOf(agreed);
    }

    /**
     * A price that holds from a quantity on.
     *
     * @param from in units
     */
    public record Step(BigDecimal from, Money price) {}

    /** The price of one unit when that many are taken, without tax; the lowest that holds. */
    public Money unitPrice(Product product, BigDecimal quantity) {
        Money list = PriceBreaks.price(product, quantity);
        return agreed.getOrDefault(product.sku(), List.of()).stream()
                .filter(one -> one.price().currency().equals(list.currency()))
                .filter(one -> one.from().compareTo(quantity) <= 0)
                .map(Price::price)
                .filter(price -> price.minor() < list.minor())
                .min(Comparator.comparingLong(Money::minor))
                .orElse(list);
    }

    public Money unitPrice(Product product) {
        return unitPrice(product, BigDecimal.ONE);
    }

    /** Where the price falls for more than one, in order of quantity. */
    public List<Step> steps(Product product) {
        TreeSet<BigDecimal> quantities = new TreeSet<>(PriceBreaks.quantities(product));
        agreed.getOrDefault(product.sku(), List.of()).forEach(one -> quantities.add(one.from()));
        List<Step> steps = new ArrayList<>();
        Money before = unitPrice(product);
        for (BigDecimal from : quantities) {
            Money price = unitPrice(product, from);
            if (price.minor() < before.minor()) {
                steps.add(new Step(from, price));
                before = price;
            }
        }
        return steps;
    }
}
