package dev.parley.compliance.spi;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom an export or an erasure is about.
 *
 * @param contacts every id the person had
 * @param traces by what else they may be found
 */
public record Person(Set<UUID> contacts, Traces traces) {

    public Person {
        contacts = Set.copyOf(contacts);
    }

    /** Ids and addresses, in lower case, for a search in texts. */
    public String[] handles() {
        return Stream.concat(contacts.stream().map(UUID::toString), traces.handles().stream())
                .map(handle -> handle.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    public String[] said() {
        return traces.said().toArray(String[]::new);
    }

    /** The same, of whom more is known. */
    public Person with(Traces more) {
        return new Person(contacts, traces.and(more));
    }

    public static Person of(Set<UUID> contacts) {
        return new Person(contacts, new Traces(Set.of(), List.of()));
    }
}
