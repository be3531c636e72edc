package dev.parley.shared.trace;

import java.util.Optional;

/** Nobody listens. */
enum NoSpan implements Span {
    INSTANCE;

    @Override
    public Span name(String name) {
        return this;
    }

    @Override
    public Span put(String attribute, String value) {
        return this;
    }

    @Override
    public Span put(String attribute, long value) {
        return this;
    }

    @Override
    public Span put(String attribute, double value) {
        return this;
    }

    @Override
    public Span failed(String type) {
        return this;
    }

    @Override
    public Optional<String> traceId() {
        return Optional.empty();
    }

    @Override
    public void close() {}
}
