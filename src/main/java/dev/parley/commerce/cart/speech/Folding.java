package dev.parley.commerce.cart.speech;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** One spelling for what people write in several: case, accents, apostrophes, nukta, nasal signs. */
final class Folding {

    private static final Pattern LATIN_ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern LOOSE = Pattern.compile("['’`\\u093c\\u0abc\\u200c\\u200d]");

    private Folding() {}

    static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = LOOSE.matcher(LATIN_ACCENTS.matcher(plain).replaceAll("")).replaceAll("");
        return plain.replace('\u0901', '\u0902').replace('\u0a81', '\u0a82');
    }

    /** The text with the digits of every script as ASCII ones; offsets stay. */
    static String asciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            ascii.append(c >= 0x80 && Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        return ascii.toString();
    }
}
