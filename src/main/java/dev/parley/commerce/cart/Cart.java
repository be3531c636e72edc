package dev.parley.commerce.cart;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.parley.shared.Money;
import java.util.List;

/**
 * A cart at today's prices.
 *
 * @param lines in the order they were put in
 * @param total of all lines, without tax
 */
public record Cart(List<CartLine> lines, Money total) {

    public Cart {
        lines = List.copyOf(lines);
    }

    @JsonIgnore
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}
