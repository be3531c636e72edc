package dev.parley.knowledge.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a text, with the range it spans: "760 and up", "up to 60 months", "700 to 759".
 *
 * @param unit the first letters of the word that follows, in lower case; empty without one
 */
record Figure(double low, double high, String unit) {

    private static final int UNIT = 4;
    /** Single digits are as often the time of day or a part of a name as a measure. */
    private static final double SMALLEST = 10;

    private static final String NUMBER = "(\\p{Nd}{1,3}(?:,\\p{Nd}{2,3})++|\\p{Nd}+)(?:\\.\\p{Nd}+)?";
    /** Starts at a digit, so that a text without figures costs one look at each character. */
    private static final Pattern FIGURES = Pattern.compile("[$€₹£]?" + NUMBER
            + "(?:\\s*(?iu:to|and|-|–|a|y|à|et|से|ते|થી|se)\\s*[$€₹£]?(?<to>\\p{Nd}[\\p{Nd},]*))?"
            + "(?<more>\\s*(?iu:\\+|(?:and|or) (?:up|over|more|older|above)|[yo] más|(?:et|ou) plus|या ज़्यादा|से ज़्यादा|ya zyada|se zyada|किंवा जास्त|થી વધુ|[\\p{L}\\p{M}]+ से (?:ऊपर|ज़्यादा|अधिक)))?"
            + "(?:[\\s-]*(?<unit>[\\p{L}\\p{M}]+))?");

    private static final Pattern MOST = Pattern.compile(
            "(?iu:up to|under|within|at most|less than|below|maximum|hasta|menos de|como máximo|dentro de|jusqu'à|moins de|sous)\\s+$");
    private static final Pattern LEAST = Pattern.compile(
            "(?iu:from|over|above|at least|more than|minimum|desde|más de|al menos|mínimo|dès|plus de|au moins)\\s+$");

    /** The longest of the words before a figure that bound it, with room for white space. */
    private static final int BOUND = 16;

    /** Figures large enough to be told from a time of day. */
    static List<Figure> of(String text) {
        List<Figure> figures = new ArrayList<>();
        Matcher found = FIGURES.matcher(text);
        int end = 0;
        while (found.find()) {
            String before = text.substring(Math.max(end, found.start() - BOUND), found.start());
            end = found.end();
            double value = number(found.group(1));
            double low = MOST.matcher(before).find() ? 0 : value;
            double high = found.group("to") == null ? value : number(found.group("to"));
            if (LEAST.matcher(before).find() || found.group("more") != null) {
                high = Double.MAX_VALUE;
            }
            if (high >= SMALLEST) {
                figures.add(new Figure(Math.min(low, high), Math.max(low, high), unit(found.group("unit"))));
            }
        }
        return figures;
    }

    /** Whether one of a text's figures covers this one; those of the same unit decide where there are such. */
    boolean within(List<Figure> there) {
        List<Figure> alike = there.stream()
                .filter(other -> !unit.isEmpty() && other.unit.equals(unit))
                .toList();
        return (alike.isEmpty() ? there : alike).stream().anyMatch(other -> other.low <= low && low <= other.high);
    }

    private static double number(String written) {
        StringBuilder digits = new StringBuilder();
        written.codePoints()
                .filter(Character::isDigit)
                .forEach(digit -> digits.append(Character.getNumericValue(digit)));
        return Double.parseDouble(digits.toString());
    }

    private static String unit(@Nullable String word) {
        if (word == null) {
            return "";
        }
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(UNIT, lower.length()));
    }
}
