package dev.parley.shared.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporterBuilder;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Traces by OpenTelemetry's own kit, sent in the background by OTLP over HTTP. Spans that the collector does not take in
 * time are dropped. Who is traced is decided here, not by whoever sends a {@code traceparent}.
 */
final class OtlpTracing implements Tracing, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration OFTEN = Duration.ofSeconds(2);

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    private OtlpTracing(SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider.get("dev.parley");
    }

    static OtlpTracing to(TracingProperties properties) {
        OtlpHttpSpanExporterBuilder exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(properties.spans().toString())
                .setTimeout(PATIENCE)
                .setConnectTimeout(PATIENCE);
        properties.headers().forEach(exporter::addHeader);
        return new OtlpTracing(SdkTracerProvider.builder()
                .setResource(resource())
                .setSampler(Sampler.traceIdRatioBased(properties.sampled()))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter.build())
                        .setScheduleDelay(OFTEN)
                        .build())
                .build());
    }

    private static Resource resource() {
        var known = Resource.getDefault().toBuilder()
                .put("service.name", "parley")
                .put("service.instance.id", UUID.randomUUID().toString());
        String version = OtlpTracing.class.getPackage().getImplementationVersion();
        return version == null
                ? known.build()
                : known.put("service.version", version).build();
    }

    @Override
    public Span begin(String name, Kind kind) {
        return begin(name, kind, Context.current());
    }

    @Override
    public Span arrived(String name, @Nullable String traceparent) {
        Context above = W3CTraceContextPropagator.getInstance()
                .extract(Context.root(), traceparent, TraceparentGetter.INSTANCE);
        return begin(name, Kind.SERVER, above);
    }

    private Span begin(String name, Kind kind, Context above) {
        return new OtlpSpan(tracer.spanBuilder(name)
                .setParent(above)
                .setSpanKind(SpanKind.valueOf(kind.name()))
                .startSpan());
    }

    @Override
    public Optional<String> traceId() {
        return traceId(io.opentelemetry.api.trace.Span.current().getSpanContext());
    }

    static Optional<String> traceId(SpanContext context) {
        return context.isSampled() ? Optional.of(context.getTraceId()) : Optional.empty();
    }

    @Override
    public Runnable carried(Runnable work) {
        return Context.current().wrap(work);
    }

    /** Sends what is still here. */
    @Override
    public void close() {
        provider.shutdown().join(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** The one header a trace is carried on in. */
    private enum TraceparentGetter implements TextMapGetter<@Nullable String> {
        INSTANCE;

        @Override
        public Iterable<String> keys(@Nullable String carrier) {
            return List.of("traceparent");
        }

        @Override
        public @Nullable String get(@Nullable String carrier, String key) {
            return key.equals("traceparent") ? carrier : null;
        }
    }
}
