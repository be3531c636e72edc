/** Traces: what the program did for one request, told to an operator's collector where one is configured. */
@NullMarked
package dev.parley.shared.trace;

import org.jspecify.annotations.NullMarked;
