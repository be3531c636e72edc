package dev.parley.conversation.message;

import org.jspecify.annotations.Nullable;

/**
 * Who a client says the customer is.
 *
 * @param verified whether a server vouched for it, or the hash over the id was right; otherwise these are only things a
 *     visitor typed
 */
public record CustomerClaim(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        boolean verified) {}
