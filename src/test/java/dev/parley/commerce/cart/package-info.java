@NullMarked
package dev.parley.commerce.cart;

import org.jspecify.annotations.NullMarked;
