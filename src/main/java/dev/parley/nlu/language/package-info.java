/** Which of the seven languages an utterance is in. */
@NullMarked
package dev.parley.nlu.language;

import org.jspecify.annotations.NullMarked;
