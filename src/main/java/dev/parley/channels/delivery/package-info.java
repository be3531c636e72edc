/** The outbox and what empties it: messages are kept with the caller's transaction and carried out afterwards. */
@NullMarked
package dev.parley.channels.delivery;

import org.jspecify.annotations.NullMarked;
