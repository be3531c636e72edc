/** Signs that an utterance tries to instruct the assistant instead of talking to it. */
@NullMarked
package dev.parley.nlu.guard;

import org.jspecify.annotations.NullMarked;
