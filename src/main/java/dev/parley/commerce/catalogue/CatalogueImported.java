package dev.parley.commerce.catalogue;

import dev.parley.tenancy.TenantId;

/** Products of a tenant were taken over from a list, and can be seen. */
record CatalogueImported(TenantId tenant) {}
