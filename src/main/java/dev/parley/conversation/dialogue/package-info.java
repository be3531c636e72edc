/** What to do with what was understood: follow-ups made whole, courtesies, the decision. */
@NullMarked
package dev.parley.conversation.dialogue;

import org.jspecify.annotations.NullMarked;
