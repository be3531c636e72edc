/** The people who sign in: their passwords, their tokens and the first of them. */
@NullMarked
package dev.parley.identity.staff;

import org.jspecify.annotations.NullMarked;
