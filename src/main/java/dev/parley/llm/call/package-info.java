/** Which model is asked, how often and how long: the chain, its deadlines, its circuits, its lanes. */
@NullMarked
package dev.parley.llm.call;

import org.jspecify.annotations.NullMarked;
