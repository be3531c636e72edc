package dev.parley.tenancy.database;

import org.jspecify.annotations.Nullable;

/**
 * The database this process uses, whichever way it was found.
 *
 * @param application for business data
 * @param migration for changes of the schema
 */
record DatabaseAddress(Login application, Login migration) {

    record Login(
            String url, @Nullable String username, @Nullable String password) {}
}
