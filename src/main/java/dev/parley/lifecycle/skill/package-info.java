/** Answers when the business is open and takes down when a customer wants to come. */
@NullMarked
package dev.parley.lifecycle.skill;

import org.jspecify.annotations.NullMarked;
