@NullMarked
package dev.parley.commerce.cart.speech;

import org.jspecify.annotations.NullMarked;
