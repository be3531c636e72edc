package dev.parley.conversation.web;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.model.Release;
import dev.parley.conversation.turn.TurnPipeline;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The same as chat, told piece by piece as server-sent events. A {@code reset} takes back what was told so far: the turn was
 * worked out again, or a model's words did not pass after all.
 */
@RestController
class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);

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
            Released released = new Released(emitter);
            ChatResponse response = ChatResponse.of(pipeline.take(inbound, released));
            for (String part : sentences(released.rest(response.message()))) {
                emitter.send(delta(part));
            }
            emitter.send(SseEmitter.event().name("done").data(response, MediaType.APPLICATION_JSON));
        });
    }

    private static SseEmitter.SseEventBuilder delta(String text) {
        return SseEmitter.event().name("delta").data(Map.of("text", text), MediaType.APPLICATION_JSON);
    }

    /** What was told before the turn was over. A visitor who is gone by then does not keep it from being finished. */
    private static final class Released implements Release {

        private final SseEmitter emitter;
        private final StringBuilder told = new StringBuilder();

        Released(SseEmitter emitter) {
            this.emitter = emitter;
        }

        @Override
        public void passed(String sentence) {
            told.append(sentence);
            try {
                emitter.send(delta(sentence));
            } catch (IOException | IllegalStateException gone) {
                LOG.debug("The visitor closed the stream", gone);
            }
        }

        /** What is still to be told of a reply; all of it when something else was told so far, which is taken back. */
        String rest(String reply) throws IOException {
            if (reply.startsWith(told.toString())) {
                return reply.substring(told.length());
            }
            emitter.send(SseEmitter.event().name("reset").data(Map.of(), MediaType.APPLICATION_JSON));
            return reply;
        }
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
