/** What customers say of a conversation afterwards: a rating, points, a comment, and how it sounds. */
@NullMarked
package dev.parley.conversation.feedback;

import org.jspecify.annotations.NullMarked;
