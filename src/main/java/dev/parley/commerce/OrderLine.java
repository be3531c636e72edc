package dev.parley.commerce;

import dev.parley.shared.Money;
import java.math.BigDecimal;

/**
 * One line of an order, as it was agreed; later changes of the catalogue do not touch it.
 *
 * @param line from 1
 * @param quantity in units, above zero
 * @param unit what is counted: {@code ea}, {@code box}, {@code metre}
 * @param unitPrice of one unit, without tax
 * @param taxRate a fraction: 0.21 is 21 percent
 * @param total quantity times unit price, without tax, rounded half up to the minor unit
 */
public record OrderLine(
        int line,
        String sku,
        String name,
        BigDecimal quantity,
        String unit,
        Money unitPrice,
        BigDecimal taxRate,
        Money total) {}
