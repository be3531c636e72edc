package dev.parley.llm.call;

import dev.parley.llm.LanguageModels;
import dev.parley.llm.spend.Accounts;
import dev.parley.shared.trace.Tracing;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the language models that the operator named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelProperties.class)
class ModelConfiguration {

    @Bean
    LanguageModels languageModels(
            ModelProperties properties, Accounts accounts, MeterRegistry registry, Tracing tracing) {
        return new ChainedModels(
                new Chain(properties),
                new Lanes(properties.concurrency(), properties.queue(), properties.queueTimeout()),
                accounts,
                new ModelMetrics(registry),
                new ModelSpans(tracing));
    }
}
