package dev.parley.conversation.web;

import dev.parley.conversation.feedback.Feedback;
import dev.parley.conversation.feedback.Feedbacks;
import dev.parley.conversation.session.ConversationLog;
import dev.parley.conversation.session.ConversationStats;
import dev.parley.conversation.session.ConversationSummary;
import dev.parley.conversation.session.ReceiptSummary;
import dev.parley.conversation.turn.Replays;
import dev.parley.shared.Act;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Conversations as staff see them. */
@RestController
class ConversationController {

    private final ConversationLog log;
    private final Feedbacks feedbacks;
    private final Replays replays;
    private final ApplicationEventPublisher events;

    ConversationController(
            ConversationLog log, Feedbacks feedbacks, Replays replays, ApplicationEventPublisher events) {
        this.log = log;
        this.feedbacks = feedbacks;
        this.replays = replays;
        this.events = events;
    }

    /** Most recent first. */
    @GetMapping("/api/v1/conversations")
    Page<ConversationSummary> list(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        return log.page(PageRequest.of(limit, cursor));
    }

    /**
     * @param receipts ids, oldest first; each is explained at {@code /api/v1/receipts/{id}}
     * @param feedback what the customer said of it, or null
     */
    record Details(
            UUID id,
            UUID contactId,
            ConversationSummary conversation,
            List<ChatController.HistoryItem> transcript,
            List<UUID> receipts,
            @Nullable Feedback feedback) {}

    @GetMapping("/api/v1/conversations/{conversationId}")
    Details show(@PathVariable UUID conversationId) {
        ConversationSummary conversation =
                log.find(conversationId).orElseThrow(() -> ProblemException.notFound("conversation"));
        events.publishEvent(Act.of("conversation.read", "conversation", conversationId.toString()));
        return new Details(
                conversation.id(),
                conversation.contactId(),
                conversation,
                log.lines(conversationId).stream()
                        .map(ChatController.HistoryItem::of)
                        .toList(),
                log.receipts(conversationId),
                feedbacks.of(conversationId).orElse(null));
    }

    /** What explains its replies, newest first. */
    @GetMapping("/api/v1/conversations/{conversationId}/receipts")
    Page<ReceiptSummary> receipts(
            @PathVariable UUID conversationId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        if (log.find(conversationId).isEmpty()) {
            throw ProblemException.notFound("conversation");
        }
        return log.receipts(conversationId, PageRequest.of(limit, cursor));
    }

    @GetMapping("/api/v1/chat/stats")
    ConversationStats stats() {
        return log.stats();
    }

    /** Works the reply out again without a model: the same comes out, or what changed is named. */
    @PostMapping("/api/v1/receipts/{receiptId}/replay")
    Replays.Replay replay(@PathVariable UUID receiptId) {
        return replays.replay(receiptId);
    }

    /** Everything that made one reply. */
    @GetMapping(path = "/api/v1/receipts/{receiptId}", produces = MediaType.APPLICATION_JSON_VALUE)
    String receipt(@PathVariable UUID receiptId) {
        String receipt = log.receipt(receiptId).orElseThrow(() -> ProblemException.notFound("receipt"));
        events.publishEvent(Act.of("receipt.read", "receipt", receiptId.toString()));
        return receipt;
    }
}
