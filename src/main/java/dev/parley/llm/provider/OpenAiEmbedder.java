package dev.parley.llm.provider;

import dev.parley.llm.Embedder;
import dev.parley.llm.EmbeddingModel;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An OpenAI-compatible embeddings endpoint; the dimension is what it answers with. */
final class OpenAiEmbedder implements Embedder, AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final URI endpoint;
    private final @Nullable String apiKey;
    private final String modelName;
    private final Duration timeout;
    private final HttpClient http;
    private volatile @Nullable EmbeddingModel model;

    OpenAiEmbedder(String baseUrl, @Nullable String apiKey, String modelName, Duration timeout) {
        this.endpoint = URI.create(baseUrl.replaceAll("/+$", "") + "/embeddings");
        this.apiKey = apiKey;
        this.modelName = modelName;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    @Override
    public EmbeddingModel model() {
        EmbeddingModel known = model;
        return known != null ? known : new EmbeddingModel(modelName, embed("dimension").length);
    }

    @Override
    public float[] embed(String text) {
        HttpResponse<String> response = send(text);
        if (response.statusCode() != 200) {
            throw unavailable("the embedding endpoint answered " + response.statusCode(), null);
        }
        JsonNode values = JSON.readTree(response.body()).at("/data/0/embedding");
        if (!values.isArray() || values.isEmpty()) {
            throw unavailable("the embedding endpoint answered without a vector", null);
        }
        float[] vector = new float[values.size()];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) values.get(i).asDouble();
        }
        EmbeddingModel known = model;
        if (known == null) {
            model = new EmbeddingModel(modelName, vector.length);
        } else if (known.dimension() != vector.length) {
            throw unavailable("the embedding endpoint changed its dimension", null);
        }
        return Vectors.unit(vector);
    }

    @Override
    public void close() {
        http.close();
    }

    private HttpResponse<String> send(String text) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("model", modelName, "input", text))));
        if (apiKey != null) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw unavailable("the embedding endpoint cannot be reached", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable("interrupted while embedding", interrupted);
        }
    }

    private static ProblemException unavailable(String detail, @Nullable Exception cause) {
        ProblemException problem = new ProblemException(ErrorCode.UNAVAILABLE, detail);
        problem.initCause(cause);
        return problem;
    }
}
