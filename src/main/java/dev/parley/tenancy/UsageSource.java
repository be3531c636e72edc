package dev.parley.tenancy;

import java.time.Instant;

/** Counts one kind of use of the tenant that is bound; a module implements it for what it keeps. */
public interface UsageSource {

    Use use();

    /** How much was used from one moment until before another; of {@link Use#STORAGE}, how much there is now. */
    long used(Instant from, Instant until);
}
