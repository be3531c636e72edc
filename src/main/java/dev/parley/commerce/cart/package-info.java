/** What a customer has picked so far. */
@NullMarked
package dev.parley.commerce.cart;

import org.jspecify.annotations.NullMarked;
