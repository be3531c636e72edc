/** Rules that find entities, one class for each kind, and the resolution of what they found. */
@NullMarked
package dev.parley.nlu.entity.rule;

import org.jspecify.annotations.NullMarked;
