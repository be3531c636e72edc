package dev.parley.commerce.order;

import dev.parley.commerce.OrderLine;
import dev.parley.shared.Money;
import java.util.List;

/**
 * What some lines come to at the prices of a moment.
 *
 * @param subtotal without tax
 * @param tax on the subtotal, computed for each rate on the sum of its lines
 * @param total to pay
 */
public record Quote(List<OrderLine> lines, Money subtotal, Money tax, Money total) {

    public Quote {
        lines = List.copyOf(lines);
    }
}
