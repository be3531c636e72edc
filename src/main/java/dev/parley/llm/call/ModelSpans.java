package dev.parley.llm.call;

import dev.parley.llm.ModelCall;
import dev.parley.llm.protocol.ModelRequest;
import dev.parley.shared.trace.Span;
import dev.parley.shared.trace.Tracing;
import java.net.URI;
import java.util.Map;

/** Tells of each call to a model by OpenTelemetry's conventions for generative AI; what was asked and said stays out. */
final class ModelSpans {

    /** The conventions' names where they differ from those of the settings. */
    private static final Map<String, String> PROVIDERS =
            Map.of("gemini", "gcp.gemini", "mistral", "mistral_ai", "bedrock", "aws.bedrock");

    private final Tracing tracing;

    ModelSpans(Tracing tracing) {
        this.tracing = tracing;
    }

    Span begin(Candidate candidate, ModelRequest request) {
        Span span = tracing.begin("chat " + candidate.model(), Tracing.Kind.CLIENT);
        String provider = candidate.endpoint().provider();
        URI url = URI.create(candidate.endpoint().baseUrl());
        span.put("gen_ai.operation.name", "chat")
                .put("gen_ai.provider.name", PROVIDERS.getOrDefault(provider, provider))
                // What it was called before; collectors still look for it.
                .put("gen_ai.system", PROVIDERS.getOrDefault(provider, provider))
                .put("gen_ai.request.model", candidate.model())
                .put("gen_ai.request.max_tokens", request.maxTokens())
                .put("gen_ai.request.temperature", request.temperature())
                .put("gen_ai.output.type", request.json() ? "json" : "text");
        if (url.getHost() != null) {
            span.put("server.address", url.getHost());
        }
        if (url.getPort() > 0) {
            span.put("server.port", url.getPort());
        }
        return span;
    }

    void end(Span span, ModelCall call) {
        span.put("gen_ai.usage.input_tokens", call.inputTokens())
                .put("gen_ai.usage.output_tokens", call.outputTokens())
                .put("parley.purpose", call.purpose().wire())
                .put("parley.prompt", call.prompt());
        if (!call.outcome().equals("said")) {
            span.failed(call.outcome());
        }
    }
}
