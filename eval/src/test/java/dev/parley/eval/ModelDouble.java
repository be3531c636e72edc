package dev.parley.eval;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks OpenAI's protocol on this machine and thinks nothing: it takes every message for a wish to see the cart and words
 * a reply by repeating its facts. With it the column of the model can be seen without one; its figures say nothing of any.
 */
final class ModelDouble implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;

    ModelDouble(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", ModelDouble::answer);
        server.start();
    }

    public static void main(String[] arguments) throws IOException {
        ModelDouble model = new ModelDouble(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
        System.out.println("PARLEY_LLM_PROVIDER=openai PARLEY_LLM_BASE_URL=" + model.url());
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode asked = JSON.readTree(exchange.getRequestBody().readAllBytes());
            String text = asked.has("response_format")
                    ? "{\"commands\":[{\"name\":\"CART_VIEW\",\"arguments\":{}}]}"
                    : facts(asked.at("/messages/1/content").asString());
            byte[] body = """
                    {"choices":[{"message":{"role":"assistant","content":%s},"finish_reason":"stop"}],
                     "usage":{"prompt_tokens":100,"completion_tokens":10}}"""
                    .formatted(JSON.writeValueAsString(text))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** What stands in the first block of data. */
    private static String facts(String prompt) {
        int from = prompt.indexOf(">>", prompt.indexOf("<<data")) + 2;
        int to = prompt.indexOf("<<end");
        return from < 2 || to < from ? prompt : prompt.substring(from, to).strip();
    }
}
