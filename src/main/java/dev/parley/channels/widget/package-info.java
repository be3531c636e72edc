/** Serves the chat widget: the one script that a page of the business embeds. */
@NullMarked
package dev.parley.channels.widget;

import org.jspecify.annotations.NullMarked;
