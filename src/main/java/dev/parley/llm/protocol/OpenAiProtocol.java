package dev.parley.llm.protocol;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Chat completions as OpenAI defined them and vLLM, llama.cpp, Ollama, Groq and many more speak them. */
public class OpenAiProtocol implements Protocol {

    /** Models that think first take no temperature and name the limit otherwise. */
    private static final Pattern REASONING = Pattern.compile("(?:o\\d|gpt-5).*");

    @Override
    public HttpRequest.Builder request(Endpoint endpoint, ModelRequest request) {
        HttpRequest.Builder http = Json.post(endpoint.baseUrl() + "/chat/completions", body(request));
        if (endpoint.apiKey() != null) {
            http.header("Authorization", "Bearer " + endpoint.apiKey());
        }
        return http;
    }

    Map<String, Object> body(ModelRequest request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("model", request.model());
        body.put(
                "messages",
                List.of(
                        Map.of("role", "system", "content", request.system()),
                        Map.of("role", "user", "content", request.user())));
        if (REASONING.matcher(request.model()).matches()) {
            body.put("max_completion_tokens", request.maxTokens());
        } else {
            body.put("max_tokens", request.maxTokens());
            body.put("temperature", request.temperature());
        }
        if (request.json()) {
            body.put("response_format", Map.of("type", "json_object"));
        }
        if (request.stream()) {
            body.put("stream", true);
            body.put("stream_options", Map.of("include_usage", true));
        }
        return body;
    }

    @Override
    public void read(JsonNode message, Answer answer) {
        if (message.hasNonNull("error")) {
            answer.end(Answer.Ending.BROKEN);
        }
        JsonNode choice = message.at("/choices/0");
        JsonNode said = choice.has("delta") ? choice.path("delta") : choice.path("message");
        answer.append(said.path("content"));
        said.path("content").forEach(piece -> answer.append(piece.path("text")));
        if (said.hasNonNull("refusal")) {
            answer.end(Answer.Ending.REFUSED);
        }
        String reason = choice.path("finish_reason").asString("");
        switch (reason) {
            case "" -> {}
            case "stop" -> answer.end(Answer.Ending.WHOLE);
            case "length", "model_length" -> answer.end(Answer.Ending.TOO_LONG);
            case "content_filter" -> answer.end(Answer.Ending.REFUSED);
            default -> answer.end(Answer.Ending.BROKEN);
        }
        answer.inputTokens(message.at("/usage/prompt_tokens"));
        answer.outputTokens(message.at("/usage/completion_tokens"));
    }
}
