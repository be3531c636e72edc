package dev.parley.handoff.web;

import dev.parley.conversation.Transcripts;
import dev.parley.conversation.message.Transcript;
import dev.parley.handoff.Handoff;
import dev.parley.handoff.Handoffs;
import dev.parley.identity.Callers;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The queue that human agents work from. */
@RestController
@RequestMapping("/api/v1/handoff")
class HandoffController {

    private static final int LONGEST = 4000;

    private final Handoffs handoffs;
    private final Transcripts transcripts;

    HandoffController(Handoffs handoffs, Transcripts transcripts) {
        this.handoffs = handoffs;
        this.transcripts = transcripts;
    }

    record Reply(@Nullable String text, @Nullable String message) {}

    record Item(
            UUID id,
            Handoff.State state,
            Handoff.Reason reason,
            Handoff.Level level,
            Instant deadline,
            Instant queuedAt,
            @Nullable String claimedBy,
            UUID conversationId,
            UUID contactId,
            String summary,
            List<Transcript.Line> transcript) {}

    /** The longest waiting first. */
    @GetMapping("/active")
    Page<Item> active(@RequestParam @Nullable Integer limit, @RequestParam @Nullable String cursor) {
        Page<Handoff> page = handoffs.active(PageRequest.of(limit, cursor));
        return new Page<>(page.items().stream().map(this::item).toList(), page.nextCursor());
    }

    @PostMapping("/claim/{id}")
    Item claim(@PathVariable UUID id) {
        return item(handoffs.claim(id, agent()));
    }

    /** The words stand under {@code text}, or under {@code message} as in chat. */
    @PostMapping("/reply/{id}")
    Item reply(@PathVariable UUID id, @RequestBody Reply reply) {
        String text = reply.text() == null ? reply.message() : reply.text();
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw ProblemException.invalid(
                    List.of(new FieldProblem("/text", "must be a text of 1 to " + LONGEST + " characters")));
        }
        return item(handoffs.reply(id, agent(), text.strip()));
    }

    @PostMapping("/resolve/{id}")
    Item resolve(@PathVariable UUID id) {
        return item(handoffs.resolve(id));
    }

    private static String agent() {
        return Callers.current().label();
    }

    private Item item(Handoff handoff) {
        return new Item(
                handoff.id(),
                handoff.state(),
                handoff.reason(),
                handoff.level(),
                handoff.deadline(),
                handoff.queuedAt(),
                handoff.claimedBy(),
                handoff.conversationId(),
                handoff.contactId(),
                handoff.summary(),
                transcripts
                        .find(handoff.conversationId())
                        .map(Transcript::lines)
                        .orElse(List.of()));
    }
}
