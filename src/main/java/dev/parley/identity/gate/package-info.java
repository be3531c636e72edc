/** The gate in front of every request: who calls, for which tenant, from which page, how often, and what they may do. */
@NullMarked
package dev.parley.identity.gate;

import org.jspecify.annotations.NullMarked;
