package dev.parley.identity;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person or a company the business deals with.
 *
 * @param id carried by conversations, leads and orders
 * @param externalId what another system calls it ({@code tg:501}, a customer number), unique for the tenant, or null
 * @param phone E.164, or null
 * @param language they are written to in, or null when not known
 * @param paymentTermsDays within which they pay on account, or null for the business's own terms
 * @param creditLimit most they may owe at a time, or null for none agreed
 * @param timeZone of their day, or null when not known
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
        @Nullable Language language,
        @Nullable Integer paymentTermsDays,
        @Nullable Money creditLimit,
        @Nullable ZoneId timeZone) {

    /** Without terms: what somebody says of themselves. */
    public Contact(
            UUID id,
            @Nullable String externalId,
            @Nullable String name,
            @Nullable String company,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String taxId,
            @Nullable Language language) {
        this(id, externalId, name, company, email, phone, address, taxId, language, null, null, null);
    }

    /** Of whom nothing but a system's name for them is known. */
    public static Contact named(UUID id, @Nullable String externalId) {
        return new Contact(id, externalId, null, null, null, null, null, null, null);
    }
}
