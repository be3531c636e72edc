/** From a question to the passages that speak to it, and how far they may be trusted. */
@NullMarked
package dev.parley.knowledge.retrieve;

import org.jspecify.annotations.NullMarked;
