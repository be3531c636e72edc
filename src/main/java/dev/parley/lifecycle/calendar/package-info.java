/** Opening hours, and how people name days. */
@NullMarked
package dev.parley.lifecycle.calendar;

import org.jspecify.annotations.NullMarked;
