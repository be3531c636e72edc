package dev.parley.identity.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.identity.SessionRates;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.shared.setting.LiveSettings;
import dev.parley.shared.web.Problem;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts requests per key, address or session in token buckets. */
@Component
class RateLimits implements SessionRates {

    private static final int MOST_BUCKETS = 100_000;

    /** What is allowed, and what was used of it: who changes the one begins the other anew. */
    private record Counted(RateLimitProperties properties, Cache<String, Bucket> buckets) {

        static Counted by(RateLimitProperties properties) {
            return new Counted(
                    properties,
                    Caffeine.newBuilder()
                            .expireAfterAccess(properties.window().multipliedBy(2))
                            .maximumSize(MOST_BUCKETS)
                            .executor(Runnable::run)
                            .build());
        }

        Bucket bucket(String account) {
            return Objects.requireNonNull(buckets.get(
                    account,
                    fresh -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(properties.requests())
                                    .refillIntervally(properties.requests(), properties.window()))
                            .build()));
        }
    }

    private volatile Counted counted;

    RateLimits(LiveSettings<RateLimitProperties> settings) {
        this.counted = Counted.by(settings.current());
        settings.follow(changed -> counted = Counted.by(changed));
    }

    /** Counts a request and says in its answer what is left; a problem when nothing is. */
    Optional<Problem> count(String account, HttpServletResponse response) {
        Counted now = counted;
        RateLimitProperties properties = now.properties();
        if (properties.requests() <= 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = now.bucket(account).tryConsumeAndReturnRemaining(1);
        response.setHeader(
                "RateLimit-Policy",
                "\"default\";q=" + properties.requests() + ";w="
                        + properties.window().toSeconds());
        response.setHeader(
                "RateLimit",
                "\"default\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()));
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Problem.of(ErrorCode.TOO_MANY, "too many requests; please slow down")
                        .with("Retry-After", Long.toString(seconds(probe.getNanosToWaitForRefill()))));
    }

    @Override
    public void count(String sessionId) {
        Counted now = counted;
        if (now.properties().requests() > 0
                && !now.bucket("session:" + sessionId).tryConsume(1)) {
            throw new ProblemException(ErrorCode.TOO_MANY, "too many messages; please slow down");
        }
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
}
