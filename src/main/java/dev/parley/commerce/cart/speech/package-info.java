/** Hears in a message what a customer wants done with the cart. */
@NullMarked
package dev.parley.commerce.cart.speech;

import org.jspecify.annotations.NullMarked;
