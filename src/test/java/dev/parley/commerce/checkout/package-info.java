@NullMarked
package dev.parley.commerce.checkout;

import org.jspecify.annotations.NullMarked;
