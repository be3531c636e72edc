/** Paying an order online: a page of a provider to pay on, and the provider's word that it was paid. */
@NullMarked
package dev.parley.commerce.payment;

import org.jspecify.annotations.NullMarked;
