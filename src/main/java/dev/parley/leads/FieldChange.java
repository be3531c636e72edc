package dev.parley.leads;

import org.jspecify.annotations.Nullable;

/**
 * One field that changed.
 *
 * @param before null when it was unknown
 * @param after null when it is no longer known
 */
public record FieldChange(
        String field, @Nullable Object before, @Nullable Object after) {}
