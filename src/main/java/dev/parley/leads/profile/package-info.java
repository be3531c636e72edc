/** Reads the data files of a profile, and says file and line of what is wrong in one. */
@NullMarked
package dev.parley.leads.profile;

import org.jspecify.annotations.NullMarked;
