/** Letters that open a door once: invitations to work here, and new passwords. */
@NullMarked
package dev.parley.identity.letter;

import org.jspecify.annotations.NullMarked;
