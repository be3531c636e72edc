package dev.parley.shared.trace;

import java.util.Optional;

/**
 * A piece of work on its way, current for the thread that began it until that thread closes it. Neither its name nor its
 * attributes hold personal data or anything that was said.
 */
public interface Span extends AutoCloseable {

    /** What is known only once the work is done may name it. */
    Span name(String name);

    Span put(String attribute, String value);

    Span put(String attribute, long value);

    Span put(String attribute, double value);

    /** @param type one of few, such as the name of an exception's class */
    Span failed(String type);

    /** The trace it belongs to, where somebody can look it up. */
    Optional<String> traceId();

    @Override
    void close();
}
