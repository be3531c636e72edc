package dev.parley.conversation.guard;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The figures in a text, in one spelling: {@code 34,900}, {@code 34.900}, {@code 34 900} and {@code ३४९००} are the same. */
final class Figures {

    /** Digits with single separators inside: no-break spaces group in French and Spanish. */
    private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,'\\u00a0\\u202f ]\\d{2,3}(?!\\d))*+(?:[.,]\\d+)?");

    /** The number of a list's line is no figure. */
    private static final Pattern NUMBERING = Pattern.compile("(?m)^\\s*\\d{1,2}[.)]\\s");

    private Figures() {}

    static Set<String> in(String text) {
        Set<String> figures = new LinkedHashSet<>();
        FIGURE.matcher(asciiDigits(text))
                .results()
                .map(MatchResult::group)
                .forEach(figure -> figures.add(plain(figure)));
        return figures;
    }

    static String withoutNumbering(String text) {
        return NUMBERING.matcher(text).replaceAll("");
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int digit = Character.digit(point, 10);
            ascii.appendCodePoint(digit >= 0 ? '0' + digit : point);
        });
        return ascii.toString();
    }

    /** Separators before exactly two or three digits group; a last one before any other number of digits is a decimal. */
    private static String plain(String figure) {
        int last = Math.max(figure.lastIndexOf('.'), figure.lastIndexOf(','));
        int decimals = figure.length() - last - 1;
        boolean decimal = last > 0 && decimals != 3;
        String whole = (decimal ? figure.substring(0, last) : figure).replaceAll("\\D", "");
        String part = decimal ? figure.substring(last + 1).replaceAll("0+$", "") : "";
        String stripped = whole.replaceFirst("^0+(?=\\d)", "");
        return part.isEmpty() ? stripped : stripped + "." + part;
    }
}
