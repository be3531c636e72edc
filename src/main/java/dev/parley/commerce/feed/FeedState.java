package dev.parley.commerce.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's feed is doing.
 *
 * @param dueAt when it is read next
 * @param lastOutcome {@code ok}, {@code unchanged}, {@code held} or {@code failed}, or null before the first time
 * @param lastDetail what came of it, in words
 */
public record FeedState(
        String url,
        Instant dueAt,
        @Nullable Instant lastAt,
        @Nullable String lastOutcome,
        @Nullable String lastDetail,
        @Nullable String etag) {}
