/** Lets data go when its time is over. */
@NullMarked
package dev.parley.compliance.retention;

import org.jspecify.annotations.NullMarked;
