package dev.parley.llm.protocol;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Ollama's own chat interface, for models on the operator's machines. */
public final class OllamaProtocol implements Protocol {

    @Override
    public HttpRequest.Builder request(Endpoint endpoint, ModelRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.put(
                "messages",
                List.of(
                        Map.of("role", "system", "content", request.system()),
                        Map.of("role", "user", "content", request.user())));
        body.put("stream", request.stream());
        body.put("options", Map.of("temperature", request.temperature(), "num_predict", request.maxTokens()));
        if (request.json()) {
            body.put("format", "json");
        }
        HttpRequest.Builder http = Json.post(endpoint.baseUrl() + "/api/chat", body);
        if (endpoint.apiKey() != null) {
            http.header("Authorization", "Bearer " + endpoint.apiKey());
        }
        return http;
    }

    @Override
    public void read(JsonNode message, Answer answer) {
        if (message.has("error")) {
            answer.end(Answer.Ending.BROKEN);
        }
        answer.append(message.at("/message/content"));
        if (message.path("done").asBoolean(false)) {
            boolean tooLong = message.path("done_reason").asString("").equals("length");
            answer.end(tooLong ? Answer.Ending.TOO_LONG : Answer.Ending.WHOLE);
            answer.inputTokens(message.path("prompt_eval_count"));
            answer.outputTokens(message.path("eval_count"));
        }
    }
}
