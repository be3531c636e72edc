/** Tests of the grammars. */
@NullMarked
package dev.parley.nlu.entity.span;

import org.jspecify.annotations.NullMarked;
