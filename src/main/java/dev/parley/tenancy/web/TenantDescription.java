package dev.parley.tenancy.web;

import dev.parley.tenancy.Quotas;
import dev.parley.tenancy.TenantSettings;
import org.jspecify.annotations.Nullable;

/** What a request says about a tenant, for the interface's description; the bodies themselves are read as trees. */
record TenantDescription(
        String slug,
        String name,
        String profile,
        String locale,
        String currency,
        String timeZone,
        @Nullable TenantSettings settings,
        @Nullable String status,
        @Nullable Quotas quotas,
        @Nullable Long version) {}
