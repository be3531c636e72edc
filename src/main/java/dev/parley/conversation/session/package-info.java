/** Sessions and what was said in them, as the database keeps them. */
@NullMarked
package dev.parley.conversation.session;

import org.jspecify.annotations.NullMarked;
