/** Makes the repeat of a creating request harmless: the same Idempotency-Key gets the same answer. */
@NullMarked
package dev.parley.identity.repeat;

import org.jspecify.annotations.NullMarked;
