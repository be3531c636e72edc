package dev.parley.identity.contact;

import org.jspecify.annotations.Nullable;

/**
 * Which contacts are wanted.
 *
 * @param q text found in the name, the company, an address, the number or an id
 * @param externalId exactly this one
 */
record ContactFilter(@Nullable String q, @Nullable String externalId) {

    static final ContactFilter ALL = new ContactFilter(null, null);

    /** For {@code ilike}. */
    @Nullable
    String pattern() {
        return q == null || q.isBlank() ? null : "%" + q.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
