package dev.parley.commerce.search;

import dev.parley.shared.ShippedFile;
import java.util.Arrays;
import java.util.List;

/** Reads the lists of words that search works with. */
final class ResourceLines {

    private ResourceLines() {}

    /** Without comments and empty lines. */
    static List<String> of(String name) {
        return ShippedFile.lines("/commerce/search/" + name);
    }

    static List<String> alternatives(String cell) {
        return Arrays.stream(cell.split("\\|"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }
}
