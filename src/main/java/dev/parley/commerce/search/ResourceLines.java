package dev.parley.commerce.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads the lists of words that search works with. */
final class ResourceLines {

    private ResourceLines() {}

    /** The lines of a resource beside this class's files, without comments and empty ones. */
    static List<String> of(String name) {
        try (InputStream in = ResourceLines.class.getResourceAsStream("/commerce/search/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<String> alternatives(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
