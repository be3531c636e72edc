package dev.parley.llm.protocol;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Google's generateContent. */
public final class GeminiProtocol implements Protocol {

    @Override
    public HttpRequest.Builder request(Endpoint endpoint, ModelRequest request) {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("temperature", request.temperature());
        config.put("maxOutputTokens", request.maxTokens());
        if (request.json()) {
            config.put("responseMimeType", "application/json");
        }
        if (request.model().contains("2.5-flash")) {
            // Thoughts count as output, and nothing here needs any.
            config.put("thinkingConfig", Map.of("thinkingBudget", 0));
        }
        Map<String, Object> body = Map.of(
                "system_instruction", content(request.system()),
                "contents", List.of(Map.of("role", "user", "parts", List.of(Map.of("text", request.user())))),
                "generationConfig", config);
        String method = request.stream() ? ":streamGenerateContent?alt=sse" : ":generateContent";
        HttpRequest.Builder http = Json.post(endpoint.baseUrl() + "/models/" + request.model() + method, body);
        if (endpoint.apiKey() != null) {
            http.header("x-goog-api-key", endpoint.apiKey());
        }
        return http;
    }

    @Override
    public void read(JsonNode message, Answer answer) {
        if (message.has("error")) {
            answer.end(Answer.Ending.BROKEN);
        }
        if (message.at("/promptFeedback").hasNonNull("blockReason")) {
            answer.end(Answer.Ending.REFUSED);
        }
        JsonNode candidate = message.at("/candidates/0");
        candidate.at("/content/parts").forEach(part -> {
            if (!part.path("thought").asBoolean(false)) {
                answer.append(part.path("text"));
            }
        });
        switch (candidate.path("finishReason").asString("")) {
            case "" -> {}
            case "STOP" -> answer.end(Answer.Ending.WHOLE);
            case "MAX_TOKENS" -> answer.end(Answer.Ending.TOO_LONG);
            case "OTHER", "MALFORMED_FUNCTION_CALL" -> answer.end(Answer.Ending.BROKEN);
            default -> answer.end(Answer.Ending.REFUSED);
        }
        answer.inputTokens(message.at("/usageMetadata/promptTokenCount"));
        answer.outputTokens(message.at("/usageMetadata/candidatesTokenCount"));
    }

    private static Map<String, Object> content(String text) {
        return Map.of("parts", List.of(Map.of("text", text)));
    }
}
