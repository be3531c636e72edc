/** Keeps secrets that the database must hold from whoever reads the database. */
@NullMarked
package dev.parley.shared.secret;

import org.jspecify.annotations.NullMarked;
