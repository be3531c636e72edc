package dev.parley.drive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Posts JSON and reads the answer on the thread that asks. A client that hands requests to threads of its own would have
 * their waking measured as the server's time.
 */
final class DirectPost {

    static {
        // As many workers as a benchmark has keep their connection.
        System.setProperty("http.maxConnections", "64");
    }

    private DirectPost() {}

    static String send(URI uri, Map<String, String> headers, String body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setReadTimeout(120_000);
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            headers.forEach(connection::setRequestProperty);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            int status = connection.getResponseCode();
            try (InputStream answer = status < 300 ? connection.getInputStream() : connection.getErrorStream()) {
                String text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                if (status >= 300) {
                    throw new IllegalStateException("POST " + uri + " answered " + status + ": " + text);
                }
                return text;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
