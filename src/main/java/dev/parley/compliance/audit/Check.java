package dev.parley.compliance.audit;

import org.jspecify.annotations.Nullable;

/**
 * What following the chain showed.
 *
 * @param head hash of the last line; kept elsewhere, it shows later that nothing was cut off
 * @param brokenAt the first line that is missing or was changed, or null
 */
public record Check(
        boolean intact, long entries, String head, @Nullable Long brokenAt) {}
