/** How a conversation comes to a person. */
@NullMarked
package dev.parley.handoff.skill;

import org.jspecify.annotations.NullMarked;
