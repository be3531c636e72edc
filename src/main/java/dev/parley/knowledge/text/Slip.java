package dev.parley.knowledge.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How far one word is from another by the slips of fingers and ears: letters left out, doubled, swapped, or heard alike. */
public final class Slip {

    /** What no slip explains. */
    public static final double NONE = 100;

    /** Written as it is heard. */
    private static final double BY_EAR = 0.4;

    private static final double LETTER = 1;
    private static final double VOWEL = 1.2;
    /** Another letter makes another word more often than a slip does. */
    private static final double OTHER_LETTER = 1.6;

    private static final int SHORT = 4;
    private static final int LONG = 8;
    private static final String VOWELS = "aeiouy";

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern DOUBLED = Pattern.compile("(\\p{L})\\1+");
    private static final Pattern SOFT_C = Pattern.compile("c(?=[eiy])|z|ç");
    private static final Pattern HARD_C = Pattern.compile("qu(?=[ei])|q|c(?!h)");

    private Slip() {}

    /** What it takes to have meant the second word and typed the first, or {@link #NONE}. */
    public static double cost(String typed, String meant) {
        int shorter = Math.min(typed.length(), meant.length());
        if (Math.abs(typed.length() - meant.length()) > 2 || shorter < SHORT - 1) {
            return NONE;
        }
        double cost = Math.min(distance(typed, meant), BY_EAR + distance(folded(typed), folded(meant)));
        return cost <= most(Math.max(typed.length(), meant.length())) ? cost : NONE;
    }

    private static double most(int length) {
        return length <= SHORT ? LETTER : length < LONG ? LETTER + BY_EAR : 2 * LETTER;
    }

    /** As it sounds, roughly, in the languages written in Latin letters. */
    private static String folded(String word) {
        String plain = MARKS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        String soft = SOFT_C.matcher(plain).replaceAll("s");
        String hard = HARD_C.matcher(soft)
                .replaceAll("k")
                .replace("ph", "f")
                .replace('v', 'b')
                .replace('y', 'i');
        return DOUBLED.matcher(hard).replaceAll("$1");
    }

    private static double distance(String typed, String meant) {
        double[][] costs = new double[typed.length() + 1][meant.length() + 1];
        for (int i = 0; i <= typed.length(); i++) {
            for (int j = 0; j <= meant.length(); j++) {
                costs[i][j] = i == 0 || j == 0 ? (i + j) * LETTER : step(costs, typed, meant, i, j);
            }
        }
        return costs[typed.length()][meant.length()];
    }

    private static double step(double[][] costs, String typed, String meant, int i, int j) {
        char was = typed.charAt(i - 1);
        char is = meant.charAt(j - 1);
        double best = costs[i - 1][j - 1] + replaced(was, is);
        best = Math.min(best, Math.min(costs[i - 1][j], costs[i][j - 1]) + LETTER);
        boolean swapped = i > 1 && j > 1 && was == meant.charAt(j - 2) && typed.charAt(i - 2) == is;
        return swapped ? Math.min(best, costs[i - 2][j - 2] + LETTER) : best;
    }

    private static double replaced(char was, char is) {
        if (was == is) {
            return 0;
        }
        return VOWELS.indexOf(was) >= 0 && VOWELS.indexOf(is) >= 0 ? VOWEL : OTHER_LETTER;
    }
}
