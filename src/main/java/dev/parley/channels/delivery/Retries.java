package dev.parley.channels.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt: twice as long each time, with jitter, and not for ever. */
final class Retries {

    static final int ATTEMPTS = 12;

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Retries() {}

    /**
     * @param attempts made so far
     * @param asked what the other side asked for, or null; it may lengthen the wait, never shorten it
     * @return empty when it is time to give up
     */
    static Optional<Duration> next(int attempts, @Nullable Duration asked) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        Duration bounded = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        double jitter = ThreadLocalRandom.current().nextDouble(0.8, 1.2);
        Duration wait = Duration.ofMillis(Math.round(bounded.toMillis() * jitter));
        return Optional.of(asked == null ? wait : longer(wait, asked));
    }

    private static Duration longer(Duration wait, Duration asked) {
        Duration wanted = asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        return wanted.compareTo(wait) > 0 ? wanted : wait;
    }
}
