/** The clock that everything reads, and the work that falls due on it. */
@NullMarked
package dev.parley.shared.time;

import org.jspecify.annotations.NullMarked;
