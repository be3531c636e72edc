/** The derived index of a tenant's chunks; the database can always rebuild it. */
@NullMarked
package dev.parley.knowledge.index;

import org.jspecify.annotations.NullMarked;
