@NullMarked
package dev.parley.conversation.turn;

import org.jspecify.annotations.NullMarked;
