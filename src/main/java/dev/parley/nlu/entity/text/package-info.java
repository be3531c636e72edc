/** A text made ready for rules: folded words with offsets into the original, word list matches and numbers. */
@NullMarked
package dev.parley.nlu.entity.text;

import org.jspecify.annotations.NullMarked;
