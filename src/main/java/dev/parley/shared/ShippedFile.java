package dev.parley.shared;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Texts that ship with the program, by their place on the class path: {@code /commerce/words/en.properties}. */
public final class ShippedFile {

    private ShippedFile() {}

    /** @throws IllegalStateException when there is none */
    public static String text(String place) {
        return findText(place).orElseThrow(() -> new IllegalStateException("missing " + place));
    }

    public static Optional<String> findText(String place) {
        try (InputStream in = ShippedFile.class.getResourceAsStream(place)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without blank lines and comments. */
    public static List<String> lines(String place) {
        return text(place)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    public static Properties properties(String place) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(place)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties;
    }
}
