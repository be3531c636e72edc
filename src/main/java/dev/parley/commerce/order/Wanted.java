package dev.parley.commerce.order;

import java.math.BigDecimal;

/** @param quantity in units, above zero */
public record Wanted(String sku, BigDecimal quantity) {}
