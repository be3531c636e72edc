/** The interface for staff to see how an utterance is understood. */
@NullMarked
package dev.parley.nlu.web;

import org.jspecify.annotations.NullMarked;
