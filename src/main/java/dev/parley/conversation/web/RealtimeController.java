package dev.parley.conversation.web;

import dev.parley.conversation.session.Sessions;
import dev.parley.shared.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is said in a session while nobody asked: replies to other windows, and human agents. */
@RestController
class RealtimeController {

    private final Sessions sessions;
    private final RealtimeFeed feed;

    RealtimeController(Sessions sessions, RealtimeFeed feed) {
        this.sessions = sessions;
        this.feed = feed;
    }

    @GetMapping(path = "/api/v1/realtime/sse/chat/{sessionId}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter listen(@PathVariable String sessionId) {
        return feed.listen(sessions.find(sessionId)
                .orElseThrow(() -> ProblemException.notFound("session"))
                .conversationId());
    }
}
