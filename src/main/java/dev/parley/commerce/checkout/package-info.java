/** From a cart to an order: what must be known of the buyer, whether it can be right, and what it then comes to. */
@NullMarked
package dev.parley.commerce.checkout;

import org.jspecify.annotations.NullMarked;
