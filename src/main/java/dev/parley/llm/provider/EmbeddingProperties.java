package dev.parley.llm.provider;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where vectors come from.
 *
 * @param modelPath folder of an ONNX sentence model ({@code model.onnx}, {@code tokenizer.json}); unset: the bundled one
 * @param baseUrl of an OpenAI-compatible endpoint, with its {@code /v1}
 * @param model the endpoint's name of the model
 * @param cacheSize texts whose vectors are remembered
 */
@ConfigurationProperties("parley.embedding")
record EmbeddingProperties(
        @DefaultValue("local") Provider provider,
        @Nullable Path modelPath,
        @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @Nullable String apiKey,
        @DefaultValue("text-embedding-3-small") String model,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("5000") int cacheSize) {

    enum Provider {
        LOCAL,
        OPENAI
    }
}
