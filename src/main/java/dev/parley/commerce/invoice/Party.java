package dev.parley.commerce.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Who sells or buys, as printed.
 *
 * @param person to whom it goes within a company, or null
 * @param address on one or more lines, or null
 * @param taxId as they wrote it, or null
 * @param country ISO 3166
 */
public record Party(
        String name,
        @Nullable String person,
        @Nullable String address,
        @Nullable String taxId,
        @Nullable String email,
        @Nullable String phone,
        String country) {}
