package dev.parley.shared.trace;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells an operator's collector what the program does. Where none is configured it does nothing, at the price of a call.
 * Safe for many threads; never throws for what the collector does.
 */
public interface Tracing {

    /** For where nobody listens. */
    Tracing OFF = new NoTracing();

    /** What a span is about, seen from here. */
    enum Kind {
        INTERNAL,
        SERVER,
        CLIENT
    }

    /** Begins work below whatever is current for this thread, and makes it current. */
    Span begin(String name, Kind kind);

    /** Begins the work on a request, below the caller's own when it names that in a W3C {@code traceparent}. */
    Span arrived(String name, @Nullable String traceparent);

    /** The trace that is current for this thread, where somebody can look it up. */
    Optional<String> traceId();

    /** The same work, below what is current now, for another thread to do. */
    Runnable carried(Runnable work);

    /** Does a step of the current work. */
    default <T> T step(String name, Function<Span, T> work) {
        try (Span span = begin(name, Kind.INTERNAL)) {
            try {
                return work.apply(span);
            } catch (RuntimeException failed) {
                span.failed(failed.getClass().getName());
                throw failed;
            }
        }
    }
}
