package dev.parley.commerce.invoice.pdf;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines that fit a width: where lines may break, and within a word only when it is wider than a line. */
final class Lines {

    private Lines() {}

    static List<String> of(Faces faces, String text, Type type, double width) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R", -1)) {
            fill(faces, paragraph.strip(), type, width, lines);
        }
        return lines;
    }

    private static void fill(Faces faces, String paragraph, Type type, double width, List<String> lines)
            throws IOException {
        String line = "";
        for (String part : parts(paragraph, BreakIterator.getLineInstance(ULocale.ROOT))) {
            if (fits(faces, line + part, type, width)) {
                line += part;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.strip());
            }
            line = fits(faces, part, type, width) ? part : cut(faces, part, type, width, lines);
        }
        lines.add(line.strip());
    }

    /** Adds full lines of a word that fits none and hands back what is left. */
    private static String cut(Faces faces, String word, Type type, double width, List<String> lines)
            throws IOException {
        String line = "";
        for (String letter : parts(word, BreakIterator.getCharacterInstance(ULocale.ROOT))) {
            if (!line.isEmpty() && !fits(faces, line + letter, type, width)) {
                lines.add(line);
                line = "";
            }
            line += letter;
        }
        return line;
    }

    private static boolean fits(Faces faces, String text, Type type, double width) throws IOException {
        return faces.width(text.stripTrailing(), type.size(), type.bold()) <= width;
    }

    private static List<String> parts(String text, BreakIterator breaks) {
        List<String> parts = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            parts.add(text.substring(start, end));
        }
        return parts;
    }
}
