package dev.parley.commerce.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads sizes, threads, measures and norms however they are spaced: {@code 5 x 60 mm}, {@code M 8}, {@code DIN-933}, {@code 3/4"}. */
final class Sizes {

    private static final String NUMBER = "(\\d+(?:[.,]\\d+)?)";
    private static final Pattern CROSSED = Pattern.compile("(?<![\\p{L}\\d])(m\\s?)?" + NUMBER
            + "(?:\\s?mm)?\\s?[x×*]\\s?" + NUMBER + "(?:(?:\\s?mm)?\\s?[x×*]\\s?" + NUMBER + ")?");
    private static final Pattern THREAD =
            Pattern.compile("(?<![\\p{L}\\d])m\\s?(\\d{1,2}(?:[.,]\\d)?)(?![\\d.,]*\\d|\\p{L})");
    private static final Pattern THREAD_AND_LENGTH =
            Pattern.compile("(?<![\\p{L}\\d])m\\s?(\\d{1,2}) (\\d{2,3})(?![\\p{L}\\d.,/])(?! ?(?:mm|cm|m|x)\\b)");
    private static final Pattern INCHES = Pattern.compile(
            "(\\d+[\\s-])?(\\d+/\\d+)\\s?(?:\"|''|”|″|inch(?:es)?|in\\b|pulgadas?|pouces?)?|(\\d+)\\s?(?:\"|''|”|″|inch(?:es)?\\b|pulgadas?|pouces?)");
    /** "en 12" and "une 12" are Spanish and French words before a small number. */
    private static final Pattern NORM =
            Pattern.compile("(?<!\\p{L})(din|iso|ansi|bs|ip|type|(?:en|une)(?=[\\s./-]*(?:en\\s?|iso\\s?)?\\d{3}))"
                    + "[\\s./-]*(?:en\\s?|iso\\s?)?(\\d{2,6})");

    private static final Pattern MEASURE = Pattern.compile(
            NUMBER
                    + "\\s?(mm|cm|m|km|ml|cl|l|lt|ltr|litres?|liters?|litros?|kg|g|gr|w|kw|v|ah|a|bar|nm|lb|oz|metres?|meters?|metros?|watts?|volts?)(?![\\p{L}\\d])");
    private static final List<List<String>> SAME_UNITS = List.of(
            List.of("l", "lt", "ltr", "litre", "litres", "liter", "liters", "litro", "litros"),
            List.of("m", "metre", "metres", "meter", "meters", "metro", "metros"),
            List.of("g", "gr"),
            List.of("w", "watt", "watts"),
            List.of("v", "volt", "volts"));

    private Sizes() {}

    /** Every size in a text, each written one way. */
    static List<String> in(String text) {
        if (text.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        String plain = text.toLowerCase(Locale.ROOT);
        List<String> sizes = new ArrayList<>();
        for (Matcher at = CROSSED.matcher(plain); at.find(); ) {
            String last = at.group(4) == null ? "" : "x" + number(at.group(4));
            String thread = at.group(1) == null ? "" : "m";
            sizes.add(thread + number(at.group(2)) + "x" + number(at.group(3)) + last);
            if (!thread.isEmpty()) {
                sizes.add("m" + number(at.group(2)));
            }
        }
        for (Matcher at = THREAD.matcher(plain); at.find(); ) {
            sizes.add("m" + number(at.group(1)));
        }
        for (Matcher at = THREAD_AND_LENGTH.matcher(plain); at.find(); ) {
            sizes.add("m" + number(at.group(1)) + "x" + at.group(2));
        }
        for (Matcher at = INCHES.matcher(plain); at.find(); ) {
            String whole = at.group(1) == null ? "" : at.group(1).strip().replace("-", "") + "-";
            sizes.add((at.group(2) == null ? at.group(3) : whole + at.group(2)) + "in");
        }
        for (Matcher at = NORM.matcher(plain); at.find(); ) {
            sizes.add(at.group(1) + at.group(2));
        }
        for (Matcher at = MEASURE.matcher(plain); at.find(); ) {
            sizes.add(measure(at.group(1), at.group(2)));
        }
        return sizes.stream().distinct().collect(Collectors.toList());
    }

    /** The text without the figures of norms and threads. */
    static String withoutNames(String text) {
        return THREAD.matcher(NORM.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" "))
                .replaceAll(" ");
    }

    /** The text without figures that a unit follows. */
    static String withoutMeasures(String text) {
        return MEASURE.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
    }

    private static String measure(String figure, String unit) {
        String number = number(figure);
        if (unit.equals("cm") && number.matches("\\d{1,3}")) {
            return number + "0mm";
        }
        String one = SAME_UNITS.stream()
                .filter(same -> same.contains(unit))
                .findFirst()
                .map(List::getFirst)
                .orElse(unit);
        return number + one;
    }

    private static String number(String figure) {
        String point = figure.replace(',', '.');
        return point.contains(".") ? point.replaceFirst("\\.?0+$", "") : point;
    }
}
