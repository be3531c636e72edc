package dev.parley.conversation.feedback;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said of a conversation; a later word replaces the earlier one.
 *
 * @param rating {@code poor}, {@code fair}, {@code very_good} or {@code excellent}, or null
 * @param nps how likely they would recommend the business, 0 to 10, or null
 * @param sentiment {@code positive}, {@code neutral} or {@code negative}
 * @param keywords what the comment is about, in the customer's words, at most five
 */
public record Feedback(
        UUID id,
        UUID conversationId,
        @Nullable String rating,
        @Nullable Integer nps,
        @Nullable String comment,
        String sentiment,
        List<String> keywords,
        OffsetDateTime at) {}
