@NullMarked
package dev.parley.llm.call;

import org.jspecify.annotations.NullMarked;
