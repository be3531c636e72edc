package dev.parley.nlu.guard;

import dev.parley.nlu.intent.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Parts of words, words and pairs of words as numbers below {@link #SIZE}; different ones may share a number. */
final class InjectionFeatures {

    static final int SIZE = 1 << 17;

    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_PART = 5;
    private static final int LONGEST_WORD = 16;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0]+");

    private InjectionFeatures() {}

    static List<String> words(String text) {
        return Arrays.asList(
                BLANK.split(Words.fold(text.toLowerCase(Locale.ROOT)).strip()));
    }

    /** Sorted, each as often as it occurs. */
    static int[] of(List<String> words) {
        int[] features = new int[words.size() * (2 + LONGEST_WORD * (LONGEST_PART - SHORTEST_PART + 1) + 8)];
        int count = 0;
        String before = "";
        for (String written : words) {
            String word = written.length() > LONGEST_WORD ? written.substring(0, LONGEST_WORD) : written;
            features[count++] = slot(word.hashCode() * 31);
            features[count++] = slot((before + ' ' + word).hashCode());
            String padded = '<' + word + '>';
            for (int from = 0; from < padded.length(); from++) {
                int hash = 0;
                int longest = Math.min(LONGEST_PART, padded.length() - from);
                for (int length = 1; length <= longest; length++) {
                    hash = 31 * hash + padded.charAt(from + length - 1);
                    if (length >= SHORTEST_PART) {
                        features[count++] = slot(hash * 17 + length);
                    }
                }
            }
            before = word;
        }
        int[] exact = Arrays.copyOf(features, count);
        Arrays.sort(exact);
        return exact;
    }

    static int[] distinct(int[] sorted) {
        int[] distinct = new int[sorted.length];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                distinct[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(distinct, count);
    }

    private static int slot(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & SIZE - 1;
    }
}
