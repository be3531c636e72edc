package dev.parley.llm.provider;

import dev.parley.llm.Embedder;
import dev.parley.llm.provider.EmbeddingProperties.Provider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chooses the embedding provider. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmbeddingProperties.class)
class EmbeddingConfiguration {

    @Bean
    Embedder embedder(EmbeddingProperties properties) {
        return new CachingEmbedder(choose(properties), properties.cacheSize());
    }

    private static Embedder choose(EmbeddingProperties properties) {
        if (properties.provider() == Provider.OPENAI) {
            return new OpenAiEmbedder(
                    properties.baseUrl(), properties.apiKey(), properties.model(), properties.timeout());
        }
        return properties.modelPath() == null ? EmbedderHeadStart.bundled() : OnnxEmbedder.load(properties.modelPath());
    }
}
