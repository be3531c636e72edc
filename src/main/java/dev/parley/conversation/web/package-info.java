/** The interface of visitors and of staff to conversations. */
@NullMarked
package dev.parley.conversation.web;

import org.jspecify.annotations.NullMarked;
