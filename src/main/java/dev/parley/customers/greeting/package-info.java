/** Known customers are called by their names. */
@NullMarked
package dev.parley.customers.greeting;

import org.jspecify.annotations.NullMarked;
