package dev.parley.commerce.feed;

import dev.parley.shared.outbound.PinnedAnswer;
import dev.parley.shared.outbound.PinnedCall;
import dev.parley.shared.outbound.PinnedTarget;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fetches a list of products into a file, so that a slow server holds up no transaction. Redirects are not followed. */
@Component
class FeedDownload {

    /** What a server may ask of us. */
    record Limits(Duration whole, long bytes) {

        static final Limits SHIPPED = new Limits(Duration.ofMinutes(5), 200L * 1024 * 1024);
    }

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

    Fetched fetch(String url, @Nullable String etag) throws IOException {
        PinnedTarget target = PinnedTarget.of(URI.create(url), privateAllowed);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Parley");
        headers.put("Accept", "text/csv, application/json, application/x-ndjson");
        if (etag != null) {
            headers.put("If-None-Match", etag);
        }
        try {
            return new PinnedCall("GET", target, headers, null)
                    .send(limits.whole(), (answer, body) -> fetched(target, answer, body));
        } catch (SocketTimeoutException slow) {
            throw new IOException(
                    "the list did not arrive within " + limits.whole().toSeconds() + " seconds", slow);
        }
    }

    private Fetched fetched(PinnedTarget target, PinnedAnswer answer, InputStream body) throws IOException {
        String tag = answer.header("etag").orElse(null);
        if (answer.status() == 304) {
            return new Fetched(null, "", tag);
        }
        if (answer.status() != 200) {
            throw new IOException("the server answered " + answer.status());
        }
        String type =
                type(answer.header("content-type").orElse(""), target.url().getPath());
        return new Fetched(stored(body), type, tag);
    }

    private Path stored(InputStream body) throws IOException {
        Path file = Files.createTempFile("feed", ".tmp");
        boolean taken = false;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] buffer = new byte[16_384];
            long stored = 0;
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                stored += count;
                if (stored > limits.bytes()) {
                    throw new IOException("the list is larger than " + limits.bytes() + " bytes");
                }
                out.write(buffer, 0, count);
            }
            taken = true;
            return file;
        } finally {
            if (!taken) {
                Files.deleteIfExists(file);
            }
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
