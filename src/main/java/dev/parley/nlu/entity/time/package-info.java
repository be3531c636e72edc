/** Days and times of day as people name them, relative to the moment of speaking. */
@NullMarked
package dev.parley.nlu.entity.time;

import org.jspecify.annotations.NullMarked;
