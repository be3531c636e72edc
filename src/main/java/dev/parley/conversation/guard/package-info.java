/** What may come in and what may go out. */
@NullMarked
package dev.parley.conversation.guard;

import org.jspecify.annotations.NullMarked;
