/** Calls to servers that a tenant names: to the address that was looked at, and to no other. */
@NullMarked
package dev.parley.shared.outbound;

import org.jspecify.annotations.NullMarked;
