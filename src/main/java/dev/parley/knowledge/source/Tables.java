package dev.parley.knowledge.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says a table row by row, so that a row makes sense without the others. */
final class Tables {

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    private static final int PHRASE = 4;

    private Tables() {}

    /** @param marked whether the first row is known to be the header; otherwise it is one when only other rows have figures */
    static List<String> lines(List<List<String>> rows, boolean marked) {
        boolean header = rows.size() > 1 && rows.getFirst().size() > 1 && (marked || looksLikeHeader(rows));
        List<String> lines = new ArrayList<>();
        for (List<String> row : header ? rows.subList(1, rows.size()) : rows) {
            String line = header ? under(rows.getFirst(), row) : plain(row);
            if (!line.isBlank()) {
                lines.add(line.matches(".*[.!?।:]") ? line : line + ".");
            }
        }
        return lines;
    }

    private static boolean looksLikeHeader(List<List<String>> rows) {
        boolean figuresInFirst = rows.getFirst().stream().anyMatch(Tables::hasFigure);
        boolean figuresBelow =
                rows.stream().skip(1).anyMatch(row -> row.stream().skip(1).anyMatch(Tables::hasFigure));
        return !figuresInFirst && figuresBelow;
    }

    /** The name of the only column tells nothing that a whole phrase in it does not. */
    private static boolean speaksForItself(List<String> header, String cell) {
        return header.size() == 2 && cell.split("\\s+").length >= PHRASE;
    }

    /** {@code Saturday: Depot Street 8 a.m. to 2 p.m.; West Lake closed}. */
    private static String under(List<String> header, List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < row.size(); i++) {
            String name = i >= header.size() || speaksForItself(header, row.get(i)) ? "" : header.get(i);
            if (!row.get(i).isBlank()) {
                cells.add((name + " " + row.get(i)).strip());
            }
        }
        String first = row.isEmpty() ? "" : row.getFirst();
        return cells.isEmpty() ? first : (first.isBlank() ? "" : first + ": ") + String.join("; ", cells);
    }

    private static String plain(List<String> row) {
        List<String> cells = row.stream().filter(cell -> !cell.isBlank()).toList();
        return cells.size() == 2 ? cells.getFirst() + ": " + cells.getLast() : String.join("; ", cells);
    }

    private static boolean hasFigure(String cell) {
        return DIGIT.matcher(cell).find();
    }
}
