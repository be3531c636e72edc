package dev.parley.commerce;

import dev.parley.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * Who an order is for, as they were when it was placed.
 *
 * @param email valid, or null when none was given
 * @param phone E.164, or null
 * @param address of delivery, on one or more lines
 * @param taxId as printed on an invoice, or null
 * @param language they are written to in
 */
public record Buyer(
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String taxId,
        Language language) {}
