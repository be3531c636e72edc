package dev.parley.tenancy.web;

import org.jspecify.annotations.Nullable;

/**
 * A setting and where it came from.
 *
 * @param value masked when it is a secret
 * @param source {@code default}, {@code file}, {@code environment}, {@code command line} or {@code tenant}
 * @param changeable whether it can be changed while running
 */
record InForce(String name, @Nullable Object value, String source, boolean changeable) {}
