package dev.parley.conversation.web;

import dev.parley.conversation.message.Reply;
import dev.parley.conversation.message.Reply.Found;
import dev.parley.conversation.message.Reply.Source;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.turn.Turn;
import dev.parley.knowledge.Band;
import dev.parley.nlu.IntentScore;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reply as it goes out over HTTP; the fields are the interface's. */
record ChatResponse(
        String sessionId,
        UUID conversationId,
        @Nullable UUID messageId,
        String message,
        @Nullable Language language,
        @Nullable String intent,
        @Nullable Double intentConfidence,
        List<IntentScore> intents,
        List<Found> entities,
        boolean answered,
        @Nullable Double confidence,
        Band band,
        List<Source> sources,
        @Nullable Object lead,
        Object leadScore,
        @Nullable DisplayedList list,
        @Nullable Object cart,
        @Nullable Object checkout,
        @Nullable Object order,
        @Nullable Object appointment,
        @Nullable Object handoff,
        List<String> quickReplies,
        @Nullable UUID receiptId) {

    static ChatResponse of(Turn turn) {
        Reply reply = turn.reply();
        return reply == null ? silent(turn) : of(turn, reply);
    }

    private static ChatResponse of(Turn turn, Reply reply) {
        Map<String, Object> blocks = reply.blocks();
        return new ChatResponse(
                turn.sessionId(),
                turn.conversationId(),
                reply.messageId(),
                reply.message(),
                reply.language(),
                reply.intent(),
                reply.intentConfidence(),
                reply.intents(),
                reply.entities(),
                reply.answered(),
                reply.confidence(),
                reply.band(),
                reply.sources(),
                blocks.get("lead"),
                blocks.getOrDefault("lead_score", 0),
                reply.list(),
                blocks.get("cart"),
                blocks.get("checkout"),
                blocks.get("order"),
                blocks.get("appointment"),
                blocks.get("handoff"),
                reply.quickReplies(),
                reply.receiptId());
    }

    /** While a human agent answers, the assistant says nothing; what stands is told. */
    private static ChatResponse silent(Turn turn) {
        Map<String, Object> blocks = turn.standing();
        return new ChatResponse(
                turn.sessionId(),
                turn.conversationId(),
                null,
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                true,
                null,
                Band.NONE,
                List.of(),
                blocks.get("lead"),
                blocks.getOrDefault("lead_score", 0),
                null,
                blocks.get("cart"),
                blocks.get("checkout"),
                blocks.get("order"),
                blocks.get("appointment"),
                blocks.getOrDefault("handoff", Map.of("state", "claimed")),
                List.of(),
                null);
    }
}
