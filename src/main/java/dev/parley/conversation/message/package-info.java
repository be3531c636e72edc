/** What goes in and out of a conversation, whatever the channel. */
@NamedInterface("message")
@NullMarked
package dev.parley.conversation.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
