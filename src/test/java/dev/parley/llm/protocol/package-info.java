@NullMarked
package dev.parley.llm.protocol;

import org.jspecify.annotations.NullMarked;
