package dev.parley.commerce.cart;

import dev.parley.shared.Money;
import java.math.BigDecimal;

/**
 * One line of a cart at today's price.
 *
 * @param line from 1
 * @param quantity in units, above zero
 * @param unitPrice of one unit, without tax
 * @param total quantity times unit price, without tax
 */
public record CartLine(
        int line, String sku, String name, BigDecimal quantity, String unit, Money unitPrice, Money total) {}
