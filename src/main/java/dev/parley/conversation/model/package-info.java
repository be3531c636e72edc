/** Where a language model helps with a turn: it proposes what was meant and how to say it; code decides and checks. */
@NullMarked
package dev.parley.conversation.model;

import org.jspecify.annotations.NullMarked;
