package dev.parley.tenancy;

import java.util.List;
import java.util.function.Predicate;

/** The secrets of the tenant that is bound: those in force, and former ones for as long as they still count. */
@FunctionalInterface
public interface TenantSecrets {

    /** The one in force first; empty when none is set. */
    List<String> accepted(TenantSecret secret);

    /** Whether one of those that count passes the check. */
    default boolean anyPasses(TenantSecret secret, Predicate<String> check) {
        return accepted(secret).stream().anyMatch(check);
    }
}
