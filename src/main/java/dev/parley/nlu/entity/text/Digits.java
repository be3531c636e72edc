package dev.parley.nlu.entity.text;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers written in digits: scripts, grouping and decimal marks. */
public final class Digits {

    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}(?:([.,'\\u00a0\\u202f ])\\d{3})(?:\\1\\d{3}){0,3}");
    private static final Pattern INDIAN = Pattern.compile("\\d{1,2}(?:,\\d{2}){1,3},\\d{3}");
    private static final Pattern GROUPED_WITH_DECIMALS =
            Pattern.compile("\\d{1,3}(?:,\\d{2,3}){1,4}\\.\\d{1,2}|\\d{1,3}(?:\\.\\d{3}){1,3},\\d{1,2}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}[.,]\\d{1,4}");
    private static final int LONGEST = 18;

    private Digits() {}

    /** The text with the digits of every script as ASCII ones; offsets stay. */
    public static String ascii(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (chars[i] >= 0x80 && Character.isDigit(chars[i])) {
                chars[i] = (char) ('0' + Character.digit(chars[i], 10));
            }
        }
        return new String(chars);
    }

    /** The end of the longest run from here that reads as one number. */
    static int endOfNumber(String text, int from, boolean spaceGroups) {
        int plain = endOfDigits(text, from);
        int end = endOfRun(text, from, spaceGroups);
        while (end > plain) {
            if (value(text.substring(from, end)) != null) {
                return end;
            }
            end = mixedRun(text, from, end) ? plain : previousPart(text, end);
        }
        return plain;
    }

    /** A run with several marks that is no number is a date, an address or a phone number: only its first part stands. */
    private static boolean mixedRun(String text, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '.' || text.charAt(i) == ',') {
                return true;
            }
        }
        return false;
    }

    private static int previousPart(String text, int end) {
        int i = end;
        while (isDigit(text.charAt(i - 1))) {
            i--;
        }
        return i - 1;
    }

    private static int endOfRun(String text, int from, boolean spaceGroups) {
        int end = endOfDigits(text, from);
        while (end + 1 < text.length()
                && end - from < LONGEST
                && isMark(text.charAt(end), spaceGroups)
                && isDigit(text.charAt(end + 1))) {
            end = endOfDigits(text, end + 1);
        }
        return end;
    }

    private static boolean isMark(char c, boolean spaceGroups) {
        return c == '.' || c == ',' || c == '\'' || c == '\u00a0' || c == '\u202f' || spaceGroups && c == ' ';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The value of a number in ASCII digits with marks, or null when it is not written as one. */
    static @Nullable BigDecimal value(String text) {
        if (text.length() > LONGEST + 4) {
            return null;
        }
        if (endOfDigits(text, 0) == text.length()) {
            return new BigDecimal(text);
        }
        if (GROUPED.matcher(text).matches() || INDIAN.matcher(text).matches()) {
            return new BigDecimal(text.replaceAll("\\D", ""));
        }
        if (GROUPED_WITH_DECIMALS.matcher(text).matches()) {
            int mark = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
            return new BigDecimal(text.substring(0, mark).replaceAll("\\D", "") + "." + text.substring(mark + 1));
        }
        return DECIMAL.matcher(text).matches() ? new BigDecimal(text.replace(',', '.')) : null;
    }
}
