package dev.parley.llm.protocol;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Anthropic's messages. */
public final class AnthropicProtocol implements Protocol {

    private static final String VERSION = "2023-06-01";

    @Override
    public HttpRequest.Builder request(Endpoint endpoint, ModelRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.put("max_tokens", request.maxTokens());
        body.put("temperature", request.temperature());
        body.put("system", request.system());
        body.put("messages", List.of(Map.of("role", "user", "content", request.user())));
        body.put("stream", request.stream());
        String base = endpoint.baseUrl().endsWith("/v1") ? endpoint.baseUrl() : endpoint.baseUrl() + "/v1";
        HttpRequest.Builder http = Json.post(base + "/messages", body).header("anthropic-version", VERSION);
        if (endpoint.apiKey() != null) {
            http.header("x-api-key", endpoint.apiKey());
        }
        return http;
    }

    @Override
    public void read(JsonNode message, Answer answer) {
        switch (message.path("type").asString("")) {
            case "message" -> {
                message.path("content").forEach(block -> answer.append(block.path("text")));
                end(message.path("stop_reason"), answer);
                usage(message.path("usage"), answer);
            }
            case "message_start" -> usage(message.at("/message/usage"), answer);
            case "content_block_delta" -> answer.append(message.at("/delta/text"));
            case "message_delta" -> {
                end(message.at("/delta/stop_reason"), answer);
                usage(message.path("usage"), answer);
            }
            case "error" -> answer.end(Answer.Ending.BROKEN);
            default -> {
                // ping, content_block_start and whatever comes later carry no text
            }
        }
    }

    private static void usage(JsonNode usage, Answer answer) {
        answer.inputTokens(usage.path("input_tokens"));
        answer.outputTokens(usage.path("output_tokens"));
    }

    private static void end(JsonNode reason, Answer answer) {
        switch (reason.asString("")) {
            case "" -> {}
            case "end_turn", "stop_sequence" -> answer.end(Answer.Ending.WHOLE);
            case "max_tokens" -> answer.end(Answer.Ending.TOO_LONG);
            case "refusal" -> answer.end(Answer.Ending.REFUSED);
            default -> answer.end(Answer.Ending.BROKEN);
        }
    }
}
