package dev.parley.nlu.entity.text;

import dev.parley.shared.ShippedFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a word list file. A line {@code [fuel]} opens a list; {@code petrol: gas, gasoline} gives phrases the
 * value {@code petrol}; an indented line goes on with the value before it; {@code #} begins a remark.
 */
public final class WordLists {

    /** A phrase, what it means, and the list that says so. */
    public record Entry(String list, String value, String phrase) {}

    private WordLists() {}

    public static List<Entry> read(String resource) {
        List<Entry> entries = new ArrayList<>();
        String[] open = {"", ""};
        ShippedFile.lines(resource).forEach(line -> read(line, open, entries));
        return List.copyOf(entries);
    }

    private static void read(String line, String[] open, List<Entry> entries) {
        if (line.startsWith("[")) {
            open[0] = line.substring(1, line.indexOf(']'));
            open[1] = "";
            return;
        }
        int colon = line.indexOf(':');
        boolean continued = Character.isWhitespace(line.charAt(0));
        if (!continued) {
            open[1] = colon < 0 ? "" : line.substring(0, colon).strip();
        }
        for (String phrase : line.substring(continued ? 0 : colon + 1).split(",")) {
            if (!phrase.isBlank()) {
                entries.add(new Entry(open[0], open[1], phrase.strip()));
            }
        }
    }
}
