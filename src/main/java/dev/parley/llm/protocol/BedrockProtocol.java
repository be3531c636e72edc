package dev.parley.llm.protocol;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Amazon Bedrock's Converse. The key is a Bedrock API key, or {@code access key id:secret[:session token]} of an account,
 * with which the request is signed.
 */
public final class BedrockProtocol implements Protocol {

    private final Clock clock;

    /** @param clock of the real world: a signature of another day is refused */
    public BedrockProtocol(Clock clock) {
        this.clock = clock;
    }

    @Override
    public HttpRequest.Builder request(Endpoint endpoint, ModelRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("system", List.of(Map.of("text", request.system())));
        body.put("messages", List.of(Map.of("role", "user", "content", List.of(Map.of("text", request.user())))));
        body.put("inferenceConfig", Map.of("maxTokens", request.maxTokens(), "temperature", request.temperature()));
        String url = endpoint.baseUrl() + "/model/" + URLEncoder.encode(request.model(), StandardCharsets.UTF_8)
                + (request.stream() ? "/converse-stream" : "/converse");
        byte[] bytes = Json.bytes(body);
        HttpRequest.Builder http = Json.post(url, bytes);
        String key = endpoint.apiKey();
        if (key != null && key.contains(":")) {
            AwsSignature.of(key, endpoint.baseUrl()).sign(http, url, bytes, clock.instant());
        } else if (key != null) {
            http.header("Authorization", "Bearer " + key);
        }
        return http;
    }

    /** A streamed event comes as an object with one field: the event's type. */
    @Override
    public void read(JsonNode message, Answer answer) {
        message.at("/output/message/content").forEach(block -> answer.append(block.path("text")));
        answer.append(message.at("/contentBlockDelta/delta/text"));
        end(message.path("stopReason"), answer);
        end(message.at("/messageStop/stopReason"), answer);
        usage(message.path("usage"), answer);
        usage(message.at("/metadata/usage"), answer);
        if (message.propertyNames().stream().anyMatch(name -> name.endsWith("Exception"))) {
            answer.end(Answer.Ending.BROKEN);
        }
    }

    private static void usage(JsonNode usage, Answer answer) {
        answer.inputTokens(usage.path("inputTokens"));
        answer.outputTokens(usage.path("outputTokens"));
    }

    private static void end(JsonNode reason, Answer answer) {
        switch (reason.asString("")) {
            case "" -> {}
            case "end_turn", "stop_sequence" -> answer.end(Answer.Ending.WHOLE);
            case "max_tokens", "model_context_window_exceeded" -> answer.end(Answer.Ending.TOO_LONG);
            case "guardrail_intervened", "content_filtered" -> answer.end(Answer.Ending.REFUSED);
            default -> answer.end(Answer.Ending.BROKEN);
        }
    }
}
