/** What customers may ask about their own data: what is stored, a copy of it, to have it deleted. */
@NullMarked
package dev.parley.customers.privacy;

import org.jspecify.annotations.NullMarked;
