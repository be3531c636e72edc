/** Products of a tenant: import, storage, search, and the copy in memory that turns are answered from. */
@NullMarked
package dev.parley.commerce.catalogue;

import org.jspecify.annotations.NullMarked;
