package dev.parley.tenancy.installation;

import org.jspecify.annotations.Nullable;

/**
 * A setting and where it came from.
 *
 * @param value masked when it is a secret
 * @param source {@code default}, {@code file}, {@code environment}, {@code command line}, {@code runtime} for what was
 *     changed while running, or {@code tenant}
 * @param changeable whether it can be changed while running
 */
public record InForce(String name, @Nullable Object value, String source, boolean changeable) {}
