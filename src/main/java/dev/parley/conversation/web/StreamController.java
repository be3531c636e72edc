package dev.parley.conversation.web;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.turn.TurnPipeline;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The same as chat, told piece by piece as server-sent events. */
@RestController
class StreamController {

    private final ChatRequests requests;
    private final TurnPipeline pipeline;
    private final StreamedTurns turns;

    StreamController(ChatRequests requests, TurnPipeline pipeline, StreamedTurns turns) {
        this.requests = requests;
        this.pipeline = pipeline;
        this.turns = turns;
    }

    /** A request that cannot be read is answered with a problem document, before any stream begins. */
    @PostMapping(path = "/api/v1/chat/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@RequestBody ChatRequest request) {
        InboundMessage inbound = requests.read(request);
        return turns.start(emitter -> {
            ChatResponse response = ChatResponse.of(pipeline.take(inbound));
            for (String part : sentences(response.message())) {
                emitter.send(SseEmitter.event().name("delta").data(Map.of("text", part), MediaType.APPLICATION_JSON));
            }
            emitter.send(SseEmitter.event().name("done").data(response, MediaType.APPLICATION_JSON));
        });
    }

    private static List<String> sentences(String text) {
        List<String> parts = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            parts.add(text.substring(start, end));
        }
        return parts;
    }

    /** Work that writes events. */
    interface Streaming {
        void write(SseEmitter emitter) throws IOException;
    }
}
