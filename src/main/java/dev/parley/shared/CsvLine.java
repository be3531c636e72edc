package dev.parley.shared;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A line of CSV (RFC 4180) of which no cell can be taken for a formula by a spreadsheet. */
public final class CsvLine {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvLine() {}

    /** With its line end; null is an empty cell. */
    public static String of(List<? extends @Nullable String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(@Nullable String text) {
        String cell = text == null ? "" : safe(text);
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }

    /** What a spreadsheet would compute gets an apostrophe in front, and is shown as the text it is. */
    private static String safe(String text) {
        String begins = text.stripLeading();
        boolean formula = !begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0
                || !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
