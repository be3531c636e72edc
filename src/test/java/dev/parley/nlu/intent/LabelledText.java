package dev.parley.nlu.intent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A text of an evaluation set, what it wants, and its sentence vector. */
record LabelledText(String text, String intent, float[] vector) {

    /** What the sets call a text that wants nothing they know. */
    static final String OUT_OF_SCOPE = "oos";

    static boolean isNothing(String intent) {
        return intent.equalsIgnoreCase(OUT_OF_SCOPE) || intent.toUpperCase().startsWith("NO_NODES");
    }

    /** Reads a table with a heading; the text is in the column {@code text} or else in the first one. */
    static List<LabelledText> read(Path file, ExampleVectors vectors) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> heading = List.of(lines.getFirst().split("\t"));
        int text = Math.max(0, heading.indexOf("text"));
        int intent = heading.indexOf("intent");
        List<String[]> rows = lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .filter(row -> row.length > intent)
                .toList();
        List<float[]> made = vectors.of(rows.stream().map(row -> row[text]).toList());
        return java.util.stream.IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    String[] row = rows.get(at);
                    return new LabelledText(
                            row[text], isNothing(row[intent]) ? OUT_OF_SCOPE : row[intent], made.get(at));
                })
                .toList();
    }

    boolean isOutOfScope() {
        return intent.equals(OUT_OF_SCOPE);
    }

    Features features() {
        return Features.of(Words.of(text)).with(vector);
    }
}
