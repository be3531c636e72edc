/** The business's customers: what is stored of them, how they are recognised and joined. */
@NullMarked
package dev.parley.identity.contact;

import org.jspecify.annotations.NullMarked;
