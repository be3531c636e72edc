package dev.parley.identity.gate;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.web.Problem;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Bounds the streams that stay open: they outlive what the rate counts, and each holds one of the server's connections,
 * most of which stay free for those who ask.
 */
@Component
class OpenStreams {

    static final int MOST_OF_ONE = 100;
    static final int MOST = 4_000;

    private static final String STREAMS = "/api/v1/realtime/";

    private final Map<String, Integer> open = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    static boolean isOne(HttpServletRequest request) {
        return request.getRequestURI().startsWith(STREAMS);
    }

    /** A problem when there are too many; else whoever came in leaves by {@link #leaveWhenOver}. */
    Optional<Problem> enter(String account) {
        if (all.incrementAndGet() > MOST) {
            all.decrementAndGet();
            return Optional.of(Problem.of(ErrorCode.UNAVAILABLE, "too many are listening; please try again later")
                    .with("Retry-After", "60"));
        }
        if (open.merge(account, 1, Integer::sum) > MOST_OF_ONE) {
            leave(account);
            return Optional.of(Problem.of(ErrorCode.TOO_MANY, "too many streams are open; please close some")
                    .with("Retry-After", "30"));
        }
        return Optional.empty();
    }

    /** Counts the stream out, when it ends if it began. */
    void leaveWhenOver(String account, HttpServletRequest request) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Leaving(account));
        } else {
            leave(account);
        }
    }

    private void leave(String account) {
        all.decrementAndGet();
        open.computeIfPresent(account, (name, count) -> count == 1 ? null : count - 1);
    }

    private final class Leaving implements AsyncListener {

        private final String account;

        Leaving(String account) {
            this.account = account;
        }

        @Override
        public void onComplete(AsyncEvent event) {
            leave(account);
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // It is completed after that, whatever the reason.
        }

        @Override
        public void onError(AsyncEvent event) {
            // It is completed after that, whatever the reason.
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
