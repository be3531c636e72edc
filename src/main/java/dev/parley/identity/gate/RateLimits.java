package dev.parley.identity.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.identity.SessionRates;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
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

    private final RateLimitProperties properties;
    private final Cache<String, Bucket> buckets;

    RateLimits(RateLimitProperties properties) {
        this.properties = properties;
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(properties.window().multipliedBy(2))
                .maximumSize(MOST_BUCKETS)
                .build();
    }

    /** Counts a request and says in its answer what is left; a problem when nothing is. */
    Optional<Problem> count(String account, HttpServletResponse response) {
        if (properties.requests() <= 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe =
                Objects.requireNonNull(buckets.get(account, fresh -> bucket())).tryConsumeAndReturnRemaining(1);
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
        if (properties.requests() > 0
                && !Objects.requireNonNull(buckets.get("session:" + sessionId, fresh -> bucket()))
                        .tryConsume(1)) {
            throw new ProblemException(ErrorCode.TOO_MANY, "too many messages; please slow down");
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(properties.requests())
                        .refillIntervally(properties.requests(), properties.window()))
                .build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusNanos(999_999_999).toSeconds());
    }
}
