/** Vehicles: products with a make and a model, the questions people ask about them, and what fits. */
@NullMarked
package dev.parley.commerce.vehicle;

import org.jspecify.annotations.NullMarked;
