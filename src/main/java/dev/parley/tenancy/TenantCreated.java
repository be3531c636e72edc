package dev.parley.tenancy;

import org.jspecify.annotations.Nullable;

/**
 * A tenant has come into being; published in the transaction that created it, with the tenant bound.
 *
 * @param seed class-path folder with first data (knowledge, stock) that modules load for it, or null
 */
public record TenantCreated(Tenant tenant, @Nullable String seed) {}
