/** The queue over HTTP. */
@NullMarked
package dev.parley.handoff.web;

import org.jspecify.annotations.NullMarked;
