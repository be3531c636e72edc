package dev.parley.tenancy;

import java.time.ZoneId;
import java.util.Locale;

/** What a tenant is made from; fields as in {@link Tenant}. */
public record NewTenant(
        String slug,
        String name,
        String profile,
        Locale locale,
        String currency,
        ZoneId timeZone,
        TenantSettings settings) {}
