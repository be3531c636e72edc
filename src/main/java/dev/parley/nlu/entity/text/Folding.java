package dev.parley.nlu.entity.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds away what people do not write consistently: case, accents, and in Indic scripts nukta, vowel length, the
 * letter for z and the way a nasal is spelled. Gujarati is moved onto Devanagari, so that a loan word or a name has one form for both.
 */
public final class Folding {

    private static final int GUJARATI = 0x0A80;
    private static final int DEVANAGARI = 0x0900;
    private static final String SHORTENED = "ीूैौॉॅईऊऐऔऑऍँझ";
    private static final String SHORT_FORM = "िुेोोेइउएओओएंज";
    private static final String NASALS = "ङञणनम";
    private static final char VIRAMA = '्';
    private static final char NUKTA = '़';

    private Folding() {}

    public static String fold(String word) {
        if (isPlain(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            append(folded, devanagari(decomposed.charAt(i)));
        }
        return folded.toString();
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static char devanagari(char c) {
        return c >= GUJARATI && c < GUJARATI + 0x70 ? (char) (c - GUJARATI + DEVANAGARI) : c;
    }

    private static void append(StringBuilder folded, char c) {
        if (c == NUKTA || c == '\u200c' || c == '\u200d' || c >= 0x0300 && c < 0x0370) {
            return;
        }
        if (c == 'ह' && isMarathiV(folded)) {
            folded.setLength(folded.length() - 1);
            return;
        }
        int shortened = SHORTENED.indexOf(c);
        char next = shortened < 0 ? c : SHORT_FORM.charAt(shortened);
        if (isConsonant(next)) {
            nasalise(folded);
        }
        folded.append(next);
    }

    /** Marathi writes a foreign v as "vh". */
    private static boolean isMarathiV(StringBuilder folded) {
        int last = folded.length() - 1;
        return last > 0 && folded.charAt(last) == VIRAMA && folded.charAt(last - 1) == 'व';
    }

    /** A nasal joined to the next consonant is written as a dot just as often. */
    private static void nasalise(StringBuilder folded) {
        int last = folded.length() - 1;
        if (last > 0 && folded.charAt(last) == VIRAMA && NASALS.indexOf(folded.charAt(last - 1)) >= 0) {
            folded.setLength(last - 1);
            folded.append('ं');
        }
    }

    private static boolean isConsonant(char c) {
        return c >= 'क' && c <= 'ह';
    }
}
