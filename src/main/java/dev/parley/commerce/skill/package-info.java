/** What commerce brings to the conversation. */
@NullMarked
package dev.parley.commerce.skill;

import org.jspecify.annotations.NullMarked;
