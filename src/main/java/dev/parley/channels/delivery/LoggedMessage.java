package dev.parley.channels.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as staff see it in the log.
 *
 * @param position in the order of the log
 * @param channel the one it went by; {@code log} when no mail server is configured
 * @param status {@code pending}, {@code sent}, {@code failed} or {@code withheld}
 * @param reason what went wrong last, or null
 */
record LoggedMessage(
        @JsonIgnore long position,
        UUID id,
        String kind,
        String channel,
        String to,
        String subject,
        String body,
        String status,
        int attempts,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant sentAt) {}
