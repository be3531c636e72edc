package dev.parley.shared.trace;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads what traces with only where there is somewhere to send it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TracingProperties.class)
class TracingConfiguration {

    @Bean
    Tracing tracing(TracingProperties properties) {
        return properties.enabled() ? OtlpTracing.to(properties) : Tracing.OFF;
    }

    @Bean
    @ConditionalOnProperty("parley.tracing.enabled")
    TraceFilter traceFilter(Tracing tracing) {
        return new TraceFilter(tracing);
    }
}
