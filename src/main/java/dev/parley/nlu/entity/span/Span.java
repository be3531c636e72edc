package dev.parley.nlu.entity.span;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a text that means something.
 *
 * @param kind as the grammar names it: {@code number}, {@code date}, {@code daterange}
 * @param start offset into the text
 * @param end offset behind the last character
 * @param parts what it is made of, in order
 */
public record Span(String kind, int start, int end, List<Span> parts) {

    public Span {
        parts = List.copyOf(parts);
    }

    public String in(String text) {
        return text.substring(start, end);
    }

    /** The outermost spans of a kind, this one among them. */
    public Stream<Span> outermost(String wanted) {
        return kind.equals(wanted) ? Stream.of(this) : parts.stream().flatMap(part -> part.outermost(wanted));
    }
}
