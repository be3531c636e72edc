package dev.parley.commerce.skill;

import java.util.Locale;
import java.util.regex.Pattern;

/** Compares article numbers as people write them. */
final class Codes {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;

    private Codes() {}

    /** Whether two differ in separators, or in one character at most. */
    static boolean alike(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        return a.equals(b) || Math.min(a.length(), b.length()) >= SHORTEST && differByOne(a, b);
    }

    private static boolean differByOne(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(a.length(), b.length());
        while (start < shorter && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return Math.max(a.length(), b.length()) - start - end <= 1;
    }

    private static String plain(String code) {
        return SEPARATORS.matcher(code.toUpperCase(Locale.ROOT)).replaceAll("");
    }
}
