package dev.parley.shared.trace;

import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether there are traces, and where they go.
 *
 * @param endpoint the base URL of a collector that takes OTLP over HTTP
 * @param headers sent along, such as a vendor's key
 * @param sampled the part of the requests that is traced, from 0 to 1
 */
@ConfigurationProperties("parley.tracing")
record TracingProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("http://localhost:4318") String endpoint,
        @DefaultValue Map<String, String> headers,
        @DefaultValue("1") double sampled) {

    TracingProperties {
        if (enabled && !endpoint.strip().matches("https?://[^/\\s]+.*")) {
            throw new IllegalArgumentException(
                    "parley.tracing.endpoint is '" + endpoint + "': must be an http or https address");
        }
        if (!(sampled >= 0 && sampled <= 1)) {
            throw new IllegalArgumentException("parley.tracing.sampled is " + sampled + ": must be from 0 to 1");
        }
    }

    /** Where spans are posted. */
    URI spans() {
        String base = endpoint.strip().replaceAll("/+$", "");
        return URI.create(base.endsWith("/v1/traces") ? base : base + "/v1/traces");
    }
}
