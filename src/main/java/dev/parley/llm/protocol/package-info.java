/** How each provider is spoken to over HTTP; one file each. */
@NullMarked
package dev.parley.llm.protocol;

import org.jspecify.annotations.NullMarked;
