package dev.parley.commerce.feed;

import dev.parley.shared.PublicAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Fetches a list of products into a file, so that a slow server holds up no transaction. Redirects are not followed. */
@Component
class FeedDownload {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final long LARGEST = 200L * 1024 * 1024;
    private static final int CHUNK = 64 * 1024;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final boolean privateAllowed;

    FeedDownload(@Value("${parley.outbound.allow-private-addresses:false}") boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    /**
     * @param file with the list, to be deleted by the caller; null when nothing changed since the tag
     * @param type media type
     */
    record Fetched(
            @Nullable Path file, String type, @Nullable String etag) {}

    Fetched fetch(String url, @Nullable String etag) throws IOException, InterruptedException {
        URI address = URI.create(url);
        if (!privateAllowed && !PublicAddresses.isPublic(address.getHost())) {
            throw new IOException("the URL leads to a private address");
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(WHOLE)
                .header("User-Agent", "Parley")
                .header("Accept", "text/csv, application/json, application/x-ndjson");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        HttpResponse<InputStream> answer = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            String tag = answer.headers().firstValue("ETag").orElse(null);
            if (answer.statusCode() == 304) {
                return new Fetched(null, "", tag);
            }
            if (answer.statusCode() != 200) {
                throw new IOException("the server answered " + answer.statusCode());
            }
            return new Fetched(
                    store(body),
                    type(answer.headers().firstValue("Content-Type").orElse(""), address.getPath()),
                    tag);
        }
    }

    private static Path store(InputStream body) throws IOException {
        Path file = Files.createTempFile("feed", ".tmp");
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                size += read;
                if (size > LARGEST) {
                    throw new IOException("the list is larger than " + LARGEST + " bytes");
                }
                out.write(chunk, 0, read);
            }
            return file;
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
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
