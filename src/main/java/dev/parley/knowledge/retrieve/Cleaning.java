package dev.parley.knowledge.retrieve;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes a question fit for searching: one form of every character, no control characters, no endless text. */
final class Cleaning {

    private static final int LONGEST = 1_000;
    private static final Pattern NOISE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200C\\u200D]]+|\\s+");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

    private Cleaning() {}

    static String clean(String text) {
        String one = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String plain = STRETCHED
                .matcher(NOISE.matcher(one).replaceAll(" "))
                .replaceAll("$1$1")
                .strip();
        return plain.length() <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST)));
    }
}
