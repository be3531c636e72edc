/** What calls cost, who has spent how much, and when that is enough. */
@NullMarked
package dev.parley.llm.spend;

import org.jspecify.annotations.NullMarked;
