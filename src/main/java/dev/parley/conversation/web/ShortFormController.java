package dev.parley.conversation.web;

import dev.parley.conversation.message.Reply;
import dev.parley.conversation.turn.TurnPipeline;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Chat for those who want no more than an answer. */
@RestController
class ShortFormController {

    private final ChatRequests requests;
    private final TurnPipeline pipeline;

    ShortFormController(ChatRequests requests, TurnPipeline pipeline) {
        this.requests = requests;
        this.pipeline = pipeline;
    }

    record ShortRequest(@Nullable String message, @Nullable String sessionId) {}

    /** @param sources titles of what the answer was taken from */
    record ShortResponse(String message, String sessionId, List<String> sources, Object leadScore) {}

    @PostMapping("/api/chat")
    ShortResponse chat(@RequestBody ShortRequest request) {
        ChatResponse response = ChatResponse.of(pipeline.take(
                requests.read(new ChatRequest(request.message(), request.sessionId(), null, null, null, null))));
        return new ShortResponse(
                response.message(),
                response.sessionId(),
                response.sources().stream().map(Reply.Source::title).toList(),
                response.leadScore());
    }
}
