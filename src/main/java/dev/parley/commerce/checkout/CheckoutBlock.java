package dev.parley.commerce.checkout;

import org.jspecify.annotations.Nullable;

/** The part of a reply that says where a checkout stands. */
record CheckoutBlock(Step step, @Nullable String orderNumber) {

    static final String NAME = "checkout";
}
