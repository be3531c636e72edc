/** First knowledge of a tenant that is created with a seed. */
@NullMarked
package dev.parley.knowledge.seed;

import org.jspecify.annotations.NullMarked;
