/** What the customer wants, by rules and examples that are data of the profile. */
@NullMarked
package dev.parley.nlu.intent;

import org.jspecify.annotations.NullMarked;
