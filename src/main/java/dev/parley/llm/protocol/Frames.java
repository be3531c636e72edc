package dev.parley.llm.protocol;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Takes a response body apart into messages, by its content type. */
final class Frames {

    private static final String LAST = "[DONE]";

    private Frames() {}

    /** @throws JacksonException when a message is no JSON */
    static void each(String contentType, InputStream body, Consumer<JsonNode> reader) throws IOException {
        String type = contentType.toLowerCase(Locale.ROOT);
        if (type.startsWith("text/event-stream")) {
            events(body, reader);
        } else if (type.startsWith("application/x-ndjson")) {
            lines(body, reader);
        } else if (type.startsWith("application/vnd.amazon.eventstream")) {
            AwsEvents.each(body, reader);
        } else {
            reader.accept(Json.MAPPER.readTree(body.readAllBytes()));
        }
    }

    /** Server-sent events; all providers put one message on one data line. */
    private static void events(InputStream body, Consumer<JsonNode> reader) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                String data = line.substring("data:".length()).strip();
                if (data.equals(LAST)) {
                    return;
                }
                if (!data.isEmpty()) {
                    reader.accept(Json.MAPPER.readTree(data));
                }
            }
        }
    }

    private static void lines(InputStream body, Consumer<JsonNode> reader) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.isBlank()) {
                reader.accept(Json.MAPPER.readTree(line));
            }
        }
    }
}
