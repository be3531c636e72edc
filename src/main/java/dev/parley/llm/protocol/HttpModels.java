package dev.parley.llm.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Asks models over HTTP, whatever their protocol: with one deadline for the whole answer, a limit on its size, and a value
 * for every way it can fail. Repeats nothing by itself. Safe for many threads.
 */
public final class HttpModels implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** A reply of a few hundred words takes a few kilobytes, as a stream ten times that. */
    private static final int LARGEST = 512 * 1024;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("model-deadlines").daemon().factory());

    /** Never throws for what the provider does; parts are handed over on the calling thread. */
    public Completion ask(
            Protocol protocol, Endpoint endpoint, ModelRequest request, Duration patience, Consumer<String> parts) {
        Answer answer = new Answer(parts);
        AtomicBoolean late = new AtomicBoolean();
        long begun = System.nanoTime();
        HttpRequest message =
                protocol.request(endpoint, request).timeout(patience).build();
        try {
            HttpResponse<InputStream> response = http.send(message, HttpResponse.BodyHandlers.ofInputStream());
            Duration left = patience.minusNanos(System.nanoTime() - begun);
            try (InputStream body = new LimitedStream(response.body(), LARGEST)) {
                if (response.statusCode() != 200) {
                    return failed(response, answer);
                }
                Future<?> deadline = deadlines.schedule(
                        () -> close(body, late), Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
                try {
                    String type = response.headers().firstValue("Content-Type").orElse("");
                    Frames.each(type, body, one -> protocol.read(one, answer));
                } finally {
                    deadline.cancel(false);
                }
            }
            return late.get() ? answer.failed(Failure.TIMED_OUT) : answer.completion();
        } catch (LimitedStream.TooLargeException _) {
            return answer.failed(Failure.TOO_LARGE);
        } catch (JacksonException _) {
            return answer.failed(late.get() ? Failure.TIMED_OUT : Failure.NONSENSE);
        } catch (HttpTimeoutException _) {
            return answer.failed(Failure.TIMED_OUT);
        } catch (ConnectException _) {
            return answer.failed(Failure.UNREACHABLE);
        } catch (IOException _) {
            return answer.failed(late.get() ? Failure.TIMED_OUT : Failure.CUT_OFF);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return answer.failed(Failure.TIMED_OUT);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.shutdownNow();
    }

    private static void close(InputStream body, AtomicBoolean late) {
        late.set(true);
        try {
            body.close();
        } catch (IOException _) {
            // It is of no more use either way.
        }
    }

    private static Completion.Failed failed(HttpResponse<?> response, Answer answer) {
        int status = response.statusCode();
        Failure failure = switch (status) {
            case 401, 403 -> Failure.UNAUTHORISED;
            case 408, 504 -> Failure.TIMED_OUT;
            case 429 -> Failure.RATE_LIMITED;
            default -> status >= 500 ? Failure.OVERLOADED : Failure.REJECTED;
        };
        Completion.Failed failed = answer.failed(failure);
        return new Completion.Failed(failure, retryAfter(response), failed.inputTokens(), failed.outputTokens());
    }

    private static @Nullable Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }
}
