/** Orders: placing, moving on, cancelling, listing, telling other systems. */
@NullMarked
package dev.parley.commerce.order;

import org.jspecify.annotations.NullMarked;
