package dev.parley.llm.call;

import dev.parley.llm.LanguageModels;
import dev.parley.llm.spend.Accounts;
import dev.parley.shared.setting.LiveSettings;
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
    LiveSettings<ModelProperties> modelSettings(ModelProperties properties) {
        return LiveSettings.of(
                ModelProperties.class,
                properties,
                "provider",
                "model",
                "fallback",
                "timeout",
                "concurrency",
                "queue",
                "queue-timeout");
    }

    @Bean
    LanguageModels languageModels(
            LiveSettings<ModelProperties> settings, Accounts accounts, MeterRegistry registry, Tracing tracing) {
        return new ChainedModels(settings, accounts, new ModelMetrics(registry), new ModelSpans(tracing));
    }
}
