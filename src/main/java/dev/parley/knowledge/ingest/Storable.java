package dev.parley.knowledge.ingest;

import java.nio.charset.StandardCharsets;

/** Text as the database can hold it: without NUL characters and halves of surrogate pairs. */
public final class Storable {

    private Storable() {}

    public static String text(String text) {
        return new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
