package dev.parley.identity.key;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.parley.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A key of a tenant, without the key itself.
 *
 * @param role what a server may do; null for a widget
 * @param origins the web pages a widget may be on; empty: those of the tenant
 * @param hint how the key ends, to recognise it by
 */
public record AccessKey(
        UUID id,
        @JsonIgnore UUID tenant,
        String name,
        KeyKind kind,
        @Nullable Role role,
        List<String> origins,
        String hint,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    public AccessKey {
        origins = List.copyOf(origins);
    }

    public boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
