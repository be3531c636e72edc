package dev.parley.conversation.web;

import org.jspecify.annotations.Nullable;

/**
 * A visitor's message, as it comes over HTTP.
 *
 * @param messageId the client's own id, which makes a resend harmless
 * @param language a language code, or null to have it detected
 */
record ChatRequest(
        @Nullable String message,
        @Nullable String sessionId,
        @Nullable String messageId,
        @Nullable String language,
        @Nullable String pageUrl,
        @Nullable Customer customer) {

    /** @param hash hex HMAC-SHA256 of {@code id} under the tenant's identity secret */
    record Customer(
            @Nullable String id,
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String hash) {}
}
