/** Prompts that ship and those that a tenant puts in their place. */
@NullMarked
package dev.parley.llm.prompt;

import org.jspecify.annotations.NullMarked;
