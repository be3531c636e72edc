package dev.parley.eval;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a reply holds a wanted string, however figures are written. */
final class Matching {

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Pattern NUMBER_WORD = Pattern.compile("\\b(" + String.join("|", NUMBERS) + ")\\b");
    private static final Pattern GROUPED = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?![\\d])");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d{1,2}(?!\\d))");
    private static final Pattern HALF_OF_DAY = Pattern.compile("(?<=\\d)\\s*([ap])\\.?\\s?m\\b\\.?");
    private static final Pattern PERCENT = Pattern.compile("(?<=\\d)\\s*(?:%|percent\\b)");
    private static final Pattern RANGE =
            Pattern.compile("(?<=\\d)\\s*(?:to|-|\u2010|\u2011|\u2012|\u2013|\u2014)\\s*(?=\\d)");

    private Matching() {}

    static boolean holds(String reply, String wanted) {
        return holdsNormalised(normalised(reply), normalised(wanted));
    }

    private static boolean holdsNormalised(String reply, String wanted) {
        for (int at = reply.indexOf(wanted); at >= 0; at = reply.indexOf(wanted, at + 1)) {
            if (!insideNumber(reply, at, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    static String normalised(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = asciiDigits(plain).replaceAll("\\p{Sc}", "");
        plain = GROUPED.matcher(plain).replaceAll(number -> number.group().replace(",", ""));
        plain = DECIMAL_COMMA.matcher(plain).replaceAll(".");
        plain = NUMBER_WORD.matcher(plain).replaceAll(word -> String.valueOf(NUMBERS.indexOf(word.group()) + 1));
        plain = HALF_OF_DAY.matcher(plain).replaceAll("$1m");
        plain = PERCENT.matcher(plain).replaceAll(Matcher.quoteReplacement(" percent"));
        plain = RANGE.matcher(plain).replaceAll("-");
        return plain.replaceAll("\\s+", " ").strip();
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints()
                .forEach(point ->
                        ascii.appendCodePoint(Character.isDigit(point) ? '0' + Character.digit(point, 10) : point));
        return ascii.toString();
    }

    /** A figure that is part of a longer one is another figure. */
    private static boolean insideNumber(String text, int from, int to) {
        boolean begins = Character.isDigit(text.charAt(from))
                && from > 0
                && (digitAt(text, from - 1) || (".,".indexOf(text.charAt(from - 1)) >= 0 && digitAt(text, from - 2)));
        boolean ends = Character.isDigit(text.charAt(to - 1))
                && (digitAt(text, to) || (at(text, to, ".,") && digitAt(text, to + 1)));
        return begins || ends;
    }

    private static boolean digitAt(String text, int index) {
        return index >= 0 && index < text.length() && Character.isDigit(text.charAt(index));
    }

    private static boolean at(String text, int index, String any) {
        return index >= 0 && index < text.length() && any.indexOf(text.charAt(index)) >= 0;
    }
}
