package dev.parley.customers.verify;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code as it is kept.
 *
 * @param contactId whose address it went to, or null when the address was nobody's
 * @param hash of the six digits
 * @param tries wrong ones so far
 */
record Code(
        UUID id,
        UUID conversationId,
        @Nullable UUID contactId,
        byte[] hash,
        int tries,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt) {

    /** Wrong ones that a code allows. */
    static final int TRIES = 3;

    boolean isSpent() {
        return tries >= TRIES;
    }

    boolean isOpen(Instant now) {
        return !isSpent() && usedAt == null && now.isBefore(expiresAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Code code
                && id.equals(code.id)
                && tries == code.tries
                && Arrays.equals(hash, code.hash);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
