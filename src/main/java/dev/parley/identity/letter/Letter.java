package dev.parley.identity.letter;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.parley.identity.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter on its way, without what it opens the door with.
 *
 * @param tenant null for staff of the platform
 * @param role of an invitation
 * @param staff whose password it is about
 */
public record Letter(
        UUID id,
        @JsonIgnore @Nullable UUID tenant,
        @JsonIgnore Kind kind,
        String email,
        @Nullable String name,
        @Nullable Role role,
        @JsonIgnore @Nullable UUID staff,
        String createdBy,
        Instant createdAt,
        Instant expiresAt) {

    /** What a letter is for. */
    public enum Kind {
        INVITATION,
        PASSWORD_RESET;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }
}
