package dev.parley.identity.staff;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: after a few wrong passwords for one address from one place, each further one makes the next wait
 * twice as long. Another place is not kept waiting, so nobody can lock somebody else out.
 */
@Component
public class SignInAttempts {

    private static final int FREE = 5;
    private static final int MOST_DOUBLINGS = 8;

    private record Failures(int count, Instant last) {

        Instant openAgain() {
            return count < FREE ? last : last.plusSeconds(1L << Math.min(count - FREE, MOST_DOUBLINGS));
        }
    }

    private final InstantSource realTime = InstantSource.system();
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(15))
            .maximumSize(100_000)
            .build();

    /** How long to wait before the next attempt; zero when it may come now. */
    public Duration delay(String email, String place) {
        Failures so = failures.getIfPresent(key(email, place));
        if (so == null) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(realTime.instant(), so.openAgain());
        return left.isNegative() ? Duration.ZERO : left;
    }

    public void failed(String email, String place) {
        failures.asMap()
                .merge(
                        key(email, place),
                        new Failures(1, realTime.instant()),
                        (before, now) -> new Failures(before.count() + 1, now.last()));
    }

    public void succeeded(String email, String place) {
        failures.invalidate(key(email, place));
    }

    private static String key(String email, String place) {
        return email.toLowerCase(Locale.ROOT) + "\n" + place;
    }
}
