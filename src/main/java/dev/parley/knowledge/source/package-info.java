/** Files of every format that knowledge comes in, read within bounds or refused with a reason. */
@NullMarked
package dev.parley.knowledge.source;

import org.jspecify.annotations.NullMarked;
