package dev.parley.drive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Markdown table. */
public final class Table {

    private final List<String> lines = new ArrayList<>();

    public Table(String... headings) {
        row((Object[]) headings);
        row(Arrays.stream(headings).map(heading -> "---").toArray());
    }

    public Table row(Object... cells) {
        lines.add("| " + String.join(" | ", Arrays.stream(cells).map(String::valueOf).toList()) + " |");
        return this;
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
