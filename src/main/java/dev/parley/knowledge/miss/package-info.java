/** Questions that nothing answered, like ones counted together, so that the business sees what to write next. */
@NullMarked
package dev.parley.knowledge.miss;

import org.jspecify.annotations.NullMarked;
