package dev.parley.identity;

import dev.parley.shared.Language;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or a company the business deals with.
 *
 * @param id carried by conversations, leads and orders
 * @param externalId what another system calls it ({@code tg:501}, a customer number), unique for the tenant, or null
 * @param phone E.164, or null
 * @param language they are written to in, or null when not known
 */
public record Contact(
        UUID id,
        @Nullable String externalId,
        @Nullable String name,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String taxId,
        @Nullable Language language) {}
