package dev.parley.commerce.invoice;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderLine;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Breaks the tax of an order down by rate. */
final class Taxes {

    private Taxes() {}

    /** Highest rate first; the parts add up to the order's tax. */
    static List<TaxGroup> of(Order order) {
        Map<BigDecimal, Money> bases = new TreeMap<>(Comparator.reverseOrder());
        for (OrderLine line : order.lines()) {
            bases.merge(line.taxRate().stripTrailingZeros(), line.total(), Money::plus);
        }
        List<TaxGroup> groups = new ArrayList<>();
        bases.forEach((rate, base) -> groups.add(new TaxGroup(rate, base, tax(base, rate))));
        return balanced(groups, order.tax());
    }

    private static Money tax(Money base, BigDecimal rate) {
        long minor = BigDecimal.valueOf(base.minor())
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return new Money(minor, base.currency());
    }

    /** What rounding line by line left over goes to the highest rate, so that the customer owes what was agreed. */
    private static List<TaxGroup> balanced(List<TaxGroup> groups, Money agreed) {
        long parts = groups.stream().mapToLong(group -> group.tax().minor()).sum();
        if (parts != agreed.minor() && !groups.isEmpty()) {
            TaxGroup first = groups.removeFirst();
            Money tax = new Money(first.tax().minor() + agreed.minor() - parts, agreed.currency());
            groups.addFirst(new TaxGroup(first.rate(), first.base(), tax));
        }
        return List.copyOf(groups);
    }
}
