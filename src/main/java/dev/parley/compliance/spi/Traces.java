package dev.parley.compliance.spi;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What leads to a person beside their id.
 *
 * @param handles addresses, numbers and ids that are nobody else's
 * @param said what they wrote, word for word
 */
public record Traces(Set<String> handles, List<String> said) {

    public static final Traces NONE = new Traces(Set.of(), List.of());

    public Traces {
        handles = Set.copyOf(handles);
        said = List.copyOf(said);
    }

    public static Traces handles(List<String> handles) {
        return new Traces(Set.copyOf(handles), List.of());
    }

    public Traces and(Traces more) {
        Set<String> all = new HashSet<>(handles);
        all.addAll(more.handles);
        return new Traces(all, Stream.concat(said.stream(), more.said.stream()).toList());
    }
}
