package dev.parley.identity.contact;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import org.jspecify.annotations.Nullable;

/** What a request says about a customer, for the interface's description; the bodies themselves are read as trees. */
record CustomerDescription(
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
        @Nullable String timeZone,
        @Nullable Long version) {}
