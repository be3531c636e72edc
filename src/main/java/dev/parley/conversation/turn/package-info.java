/** One turn from message to reply; the pipeline reads top to bottom. */
@NullMarked
package dev.parley.conversation.turn;

import org.jspecify.annotations.NullMarked;
