package dev.parley.llm.protocol;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** JSON requests. */
final class Json {

    static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static HttpRequest.Builder post(String url, Object body) {
        return post(url, bytes(body));
    }

    static HttpRequest.Builder post(String url, byte[] body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    static byte[] bytes(Object body) {
        return MAPPER.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }
}
