/** What a module implements to give the assistant an ability. */
@NamedInterface("skill")
@NullMarked
package dev.parley.conversation.skill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
