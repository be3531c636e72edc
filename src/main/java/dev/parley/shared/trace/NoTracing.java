package dev.parley.shared.trace;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class NoTracing implements Tracing {

    @Override
    public Span begin(String name, Kind kind) {
        return NoSpan.INSTANCE;
    }

    @Override
    public Span arrived(String name, @Nullable String traceparent) {
        return NoSpan.INSTANCE;
    }

    @Override
    public Optional<String> traceId() {
        return Optional.empty();
    }

    @Override
    public Runnable carried(Runnable work) {
        return work;
    }
}
