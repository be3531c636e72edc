@NullMarked
package dev.parley.conversation.dialogue;

import org.jspecify.annotations.NullMarked;
