package dev.parley.conversation.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.LateBlock;
import dev.parley.knowledge.Band;
import dev.parley.nlu.IntentScore;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the assistant answered.
 *
 * @param messageId of the assistant's message
 * @param message the text
 * @param intent the likeliest, or null when the customer only answered a question
 * @param confidence of the retrieval, 0 to 1, or null when nothing was asked of knowledge or stock
 * @param blocks typed parts that skills added, by the interface's names
 * @param quickReplies answers offered as buttons
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Reply(
        UUID conversationId,
        UUID messageId,
        String message,
        Language language,
        @Nullable String intent,
        @Nullable Double intentConfidence,
        List<IntentScore> intents,
        List<Found> entities,
        boolean answered,
        @Nullable Double confidence,
        Band band,
        List<Source> sources,
        @Nullable DisplayedList list,
        Map<String, Object> blocks,
        List<String> quickReplies,
        UUID receiptId) {

    /** Whether a block was completed when the turn was stored. */
    public boolean wasSettledLate() {
        return blocks.values().stream().anyMatch(block -> block instanceof LateBlock late && late.isSettled());
    }

    /** Where a statement comes from: a passage's document or a record. */
    public record Source(
            String id,
            String documentId,
            String externalId,
            String title,
            String namespace,
            double score,
            @Nullable String url) {}

    /** An entity as the interface shows it; fields as those of {@link dev.parley.nlu.Entity}. */
    public record Found(String name, Object value, String text, int start, int end, double confidence) {}
}
