package dev.parley.nlu.intent;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A text as the classifier sees it: lower case, Latin letters without accents, apostrophes gone, addresses, article and
 * order numbers, marks and figures each replaced by one word for all of their kind.
 *
 * @param list the words; a question mark is a word of its own
 */
public record Words(List<String> list) {

    static final String MAIL = "xmail";
    static final String ARTICLE = "xsku";
    static final String ORDER = "xorder";
    static final String RATING = "xrating";
    static final String FIGURE = "0";

    /** Begins only where a blank ends and looks for the first at sign only, so that a long row of signs is read once. */
    private static final Pattern ADDRESS = Pattern.compile("(?<!\\S)\\S[^\\s@]*+@\\S+\\.\\w+");

    private static final Pattern ARTICLE_NUMBER = Pattern.compile("(?i)\\b[a-z]{1,3}\\d{2,5}\\b");
    private static final Pattern ORDER_NUMBER = Pattern.compile("(?i)\\bo-\\d+|#\\d+|\\b(?:bk|r|b|rv|enq)-?\\d{3,}\\b");
    private static final Pattern MARK_OUT_OF_TEN = Pattern.compile("\\b\\d{1,2}(?:[.,]5)? ?/ ?(?:10|5)\\b");
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,:]\\p{Nd}+)*+");
    private static final Pattern LATIN_ACCENTS = Pattern.compile("(?<=[a-z])[\\u0300-\\u036f]+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’`´]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}?]+");

    public static Words of(String text) {
        String plain = ADDRESS.matcher(text).replaceAll(" " + MAIL + " ");
        plain = ORDER_NUMBER.matcher(plain).replaceAll(" " + ORDER + " ");
        plain = ARTICLE_NUMBER.matcher(plain).replaceAll(" " + ARTICLE + " ");
        plain = MARK_OUT_OF_TEN.matcher(plain).replaceAll(" " + RATING + " ");
        plain = NUMBER.matcher(plain).replaceAll(" " + FIGURE + " ");
        return verbatim(plain);
    }

    /** The same with figures and addresses left as they are. */
    public static Words verbatim(String text) {
        String plain = APOSTROPHE
                .matcher(fold(text.toLowerCase(Locale.ROOT)))
                .replaceAll("")
                .replace("?", " ? ");
        return new Words(
                Stream.of(NO_WORD.split(plain)).filter(word -> !word.isEmpty()).toList());
    }

    /** Takes away what people leave out or mix up: accents of Latin letters, dots and moons of Indic ones. */
    public static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        return LATIN_ACCENTS
                .matcher(plain)
                .replaceAll("")
                .replace("\u093c", "")
                .replace("\u0abc", "")
                .replace('\u0901', '\u0902')
                .replace('\u0a81', '\u0a82');
    }

    /** The words between blanks, with one before the first and one behind the last. */
    public String spaced() {
        return list.stream().collect(Collectors.joining(" ", " ", " "));
    }
}
