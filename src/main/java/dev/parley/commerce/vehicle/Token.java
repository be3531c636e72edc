package dev.parley.commerce.vehicle;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a sign of an utterance.
 *
 * @param key in lower case, without accents, with ASCII digits; what words are compared by
 * @param text as it was written
 * @param start offset of its first UTF-16 unit
 * @param end offset behind its last
 */
record Token(String key, String text, int start, int end) {

    private static final Pattern PIECE = Pattern.compile("\\d+(?:[.,]\\d+)*+"
            + "|\\p{IsLatin}[\\p{IsLatin}\\u0300-\\u036f]*(?:['’]\\p{IsLatin}[\\p{IsLatin}\\u0300-\\u036f]*)*+"
            + "|[\\p{L}\\p{M}\\u200c\\u200d&&\\P{IsLatin}]+"
            + "|<=|>=|[$€£₹+<>~–—&/-]");
    /** French and Italian articles run into their word: "d'occasion". */
    private static final Pattern ELISION = Pattern.compile("^(?:l|d|j|n|s|c|m|t|qu)['’](?=\\p{L})");

    private static final Pattern IGNORED = Pattern.compile("[\\u200c\\u200d'’\\u093c\\u0abc]");
    private static final Pattern LATIN_ACCENT = Pattern.compile("[\\u0300-\\u036f]");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher pieces = PIECE.matcher(asciiDigits(text));
        while (pieces.find()) {
            String key = key(pieces.group());
            if (!key.isEmpty()) {
                tokens.add(new Token(key, text.substring(pieces.start(), pieces.end()), pieces.start(), pieces.end()));
            }
        }
        return tokens;
    }

    /** The words and numbers of a phrase, without its signs. */
    static List<String> keys(String phrase) {
        return of(phrase).stream()
                .map(Token::key)
                .filter(key -> Character.isLetterOrDigit(key.charAt(0)))
                .toList();
    }

    /** What names are compared by: {@code CR-V}, {@code crv} and {@code CR V} are one. */
    static String squeezed(String name) {
        return String.join("", keys(name));
    }

    boolean isWord() {
        return Character.isLetter(key.charAt(0));
    }

    boolean isNumber() {
        return Character.isDigit(key.charAt(0));
    }

    boolean capitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }

    private static String key(String piece) {
        String plain = Normalizer.normalize(piece, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = ELISION.matcher(plain).replaceFirst("");
        plain = LATIN_ACCENT.matcher(IGNORED.matcher(plain).replaceAll("")).replaceAll("");
        return plain.replace('ँ', 'ं').replace('ઁ', 'ં');
    }

    private static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            int digit = Character.digit(unit, 10);
            if (digit >= 0 && unit > '9') {
                ascii.setCharAt(at, (char) ('0' + digit));
            }
        }
        return ascii.toString();
    }
}
