/** The keys of servers and widgets. */
@NullMarked
package dev.parley.identity.key;

import org.jspecify.annotations.NullMarked;
