/** What the conversation learns about a lead, and what is worth asking. */
@NullMarked
package dev.parley.leads.skill;

import org.jspecify.annotations.NullMarked;
