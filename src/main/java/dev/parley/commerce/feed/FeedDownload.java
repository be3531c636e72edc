package dev.parley.commerce.feed;

import dev.parley.shared.PublicAddresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fetches a list of products into a file, so that a slow server holds up no transaction. Redirects are not followed. */
@Component
class FeedDownload {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** What a server may ask of us. */
    record Limits(Duration whole, long bytes) {

        static final Limits SHIPPED = new Limits(Duration.ofMinutes(5), 200L * 1024 * 1024);
    }

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final boolean privateAllowed;
    private final Limits limits;

    @Autowired
    FeedDownload(@Value("${parley.outbound.allow-private-addresses:false}") boolean privateAllowed) {
        this(privateAllowed, Limits.SHIPPED);
    }

    FeedDownload(boolean privateAllowed, Limits limits) {
        this.privateAllowed = privateAllowed;
        this.limits = limits;
    }

    /**
     * @param file with the list, to be deleted by the caller; null when nothing changed since the tag
     * @param type media type
     */
    record Fetched(
            @Nullable Path file, String type, @Nullable String etag) {}

    Fetched fetch(String url, @Nullable String etag) throws IOException, InterruptedException {
        URI address = URI.create(url);
        check(address);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("User-Agent", "Parley")
                .header("Accept", "text/csv, application/json, application/x-ndjson");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        Path file = Files.createTempFile("feed", ".tmp");
        boolean taken = false;
        try {
            HttpResponse<Path> answer = answer(request.build(), file);
            // A name may lead elsewhere by the time it is connected to; where it led to is remembered for a while.
            check(address);
            String tag = answer.headers().firstValue("ETag").orElse(null);
            if (answer.statusCode() == 304) {
                return new Fetched(null, "", tag);
            }
            if (answer.statusCode() != 200) {
                throw new IOException("the server answered " + answer.statusCode());
            }
            taken = true;
            return new Fetched(
                    file, type(answer.headers().firstValue("Content-Type").orElse(""), address.getPath()), tag);
        } finally {
            if (!taken) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void check(URI address) throws IOException {
        if (!privateAllowed && !PublicAddresses.isPublic(address.getHost())) {
            throw new IOException("the URL leads to a private address");
        }
    }

    /** The answer with its whole body, unless that takes too long: a server may trickle it. */
    private HttpResponse<Path> answer(HttpRequest request, Path file) throws IOException, InterruptedException {
        BodyHandler<Path> stored = BodyHandlers.limiting(BodyHandlers.ofFile(file), limits.bytes());
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(
                request, head -> head.statusCode() == 200 ? stored.apply(head) : BodySubscribers.replacing(file));
        try {
            return answer.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException(
                    "the list did not arrive within " + limits.whole().toSeconds() + " seconds", slow);
        } catch (ExecutionException failed) {
            Throwable cause = Objects.requireNonNullElse(failed.getCause(), failed);
            boolean large = String.valueOf(cause).contains("body exceeds capacity");
            throw new IOException(
                    large
                            ? "the list is larger than " + limits.bytes() + " bytes"
                            : cause == null ? "no answer" : String.valueOf(cause.getMessage()),
                    cause);
        }
    }

    /** Many servers call every file plain text or a stream of bytes; then its name tells. */
    private static String type(String stated, String path) {
        String type = stated.split(";")[0].strip().toLowerCase(Locale.ROOT);
        if (type.endsWith("json") || type.equals("text/csv")) {
            return type;
        }
        String name = path == null ? "" : path.toLowerCase(Locale.ROOT);
        return name.endsWith(".json")
                ? "application/json"
                : name.endsWith(".ndjson") || name.endsWith(".jsonl") ? "application/x-ndjson" : "text/csv";
    }
}
