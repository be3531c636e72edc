package dev.parley.compliance.spi;

import java.time.Instant;
import java.util.List;

/** What went out to an address so far; implemented by whoever sends. */
public interface SentMessages {

    /**
     * How many messages were sent whose kind begins with one of the words.
     *
     * @param kinds beginnings of kinds
     */
    int count(String recipient, List<String> kinds, Instant since);
}
