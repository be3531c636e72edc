/** Proof of who somebody is, by a code sent to the address that is known. */
@NullMarked
package dev.parley.customers.verify;

import org.jspecify.annotations.NullMarked;
