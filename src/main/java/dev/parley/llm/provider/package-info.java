/** Adapters to models: in this process and behind an OpenAI-compatible endpoint. */
@NullMarked
package dev.parley.llm.provider;

import org.jspecify.annotations.NullMarked;
