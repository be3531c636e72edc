package dev.parley.shared.trace;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A span that is told to the collector; while it is current, the lines of the log carry its ids. */
final class OtlpSpan implements Span {

    /** As Spring Boot's log formats know them. */
    private static final String TRACE = "traceId";

    private static final String SPAN = "spanId";

    private final io.opentelemetry.api.trace.Span span;
    private final Scope scope;
    private final @Nullable String traceBefore = MDC.get(TRACE);
    private final @Nullable String spanBefore = MDC.get(SPAN);

    @SuppressWarnings("MustBeClosedChecker") // the scope is closed with the span
    OtlpSpan(io.opentelemetry.api.trace.Span span) {
        this.span = span;
        this.scope = span.makeCurrent();
        SpanContext context = span.getSpanContext();
        MDC.put(TRACE, context.getTraceId());
        MDC.put(SPAN, context.getSpanId());
    }

    @Override
    public Span name(String name) {
        span.updateName(name);
        return this;
    }

    @Override
    public Span put(String attribute, String value) {
        span.setAttribute(attribute, value);
        return this;
    }

    @Override
    public Span put(String attribute, long value) {
        span.setAttribute(attribute, value);
        return this;
    }

    @Override
    public Span put(String attribute, double value) {
        span.setAttribute(attribute, value);
        return this;
    }

    @Override
    public Span failed(String type) {
        span.setStatus(StatusCode.ERROR);
        return put("error.type", type);
    }

    @Override
    public Optional<String> traceId() {
        return OtlpTracing.traceId(span.getSpanContext());
    }

    @Override
    public void close() {
        restore(TRACE, traceBefore);
        restore(SPAN, spanBefore);
        scope.close();
        span.end();
    }

    private static void restore(String name, @Nullable String before) {
        if (before == null) {
            MDC.remove(name);
        } else {
            MDC.put(name, before);
        }
    }
}
