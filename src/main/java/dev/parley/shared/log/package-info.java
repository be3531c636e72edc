/** The log: what may stand in it. */
@NullMarked
package dev.parley.shared.log;

import org.jspecify.annotations.NullMarked;
