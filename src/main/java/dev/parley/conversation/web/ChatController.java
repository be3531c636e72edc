package dev.parley.conversation.web;

import dev.parley.conversation.message.Transcript;
import dev.parley.conversation.session.ConversationLog;
import dev.parley.conversation.session.Session;
import dev.parley.conversation.session.Sessions;
import dev.parley.conversation.turn.TurnPipeline;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What visitors use: send a message, read their own history, delete it. */
@RestController
@RequestMapping("/api/v1/chat")
class ChatController {

    private final ChatRequests requests;
    private final TurnPipeline pipeline;
    private final Sessions sessions;
    private final ConversationLog log;

    ChatController(ChatRequests requests, TurnPipeline pipeline, Sessions sessions, ConversationLog log) {
        this.requests = requests;
        this.pipeline = pipeline;
        this.sessions = sessions;
        this.log = log;
    }

    @PostMapping
    ChatResponse chat(@RequestBody ChatRequest request) {
        return ChatResponse.of(pipeline.take(requests.read(request)));
    }

    record HistoryItem(UUID messageId, String role, String text, String language, OffsetDateTime at) {

        static HistoryItem of(Transcript.Line line) {
            return new HistoryItem(
                    line.messageId(),
                    line.role(),
                    line.text(),
                    line.language().code(),
                    line.at().atOffset(ZoneOffset.UTC));
        }
    }

    /** Oldest first. */
    @GetMapping("/{sessionId}/history")
    Page<HistoryItem> history(
            @PathVariable String sessionId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor) {
        PageRequest page = PageRequest.of(limit, cursor);
        List<Transcript.Line> lines = log.lines(session(sessionId).conversationId());
        int from =
                page.after(place -> indexAfter(lines, UUID.fromString(place))).orElse(0);
        List<Transcript.Line> rest = lines.subList(from, Math.min(lines.size(), from + page.limit() + 1));
        Page<Transcript.Line> cut = page.page(rest, line -> line.messageId().toString());
        return new Page<>(cut.items().stream().map(HistoryItem::of).toList(), cut.nextCursor());
    }

    @DeleteMapping("/{sessionId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String sessionId) {
        sessions.delete(session(sessionId).conversationId());
    }

    private Session session(String secret) {
        return sessions.find(secret).orElseThrow(() -> ProblemException.notFound("session"));
    }

    private static int indexAfter(List<Transcript.Line> lines, UUID messageId) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).messageId().equals(messageId)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no message of this conversation");
    }
}
