/** Taking a customer's word that they want no more messages. */
@NullMarked
package dev.parley.customers.consent;

import org.jspecify.annotations.NullMarked;
