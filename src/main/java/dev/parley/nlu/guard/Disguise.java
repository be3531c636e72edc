package dev.parley.nlu.guard;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways of hiding instructions from a reader: markup of chat models, comments, codes, look-alike digits. */
final class Disguise {

    private static final Pattern ROLE = Pattern.compile(
            "<\\|(?:im_start|im_end|system|user|assistant|endoftext)|\\[/?INST]|<<SYS>>|(?m)^[ \\t\\x0B\\f]*+#{2,}\\s*(?:instruction|system|response)"
                    + "|(?m)^[ \\t\\x0B\\f]*+(?:system|assistant)\\s*:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("<!--[^>]{15,}-->");
    private static final Pattern HEXADECIMAL = Pattern.compile("(?:\\b[0-9a-fA-F]{2} ){8,}");
    private static final Pattern BASE64 =
            Pattern.compile("(?<![A-Za-z0-9+/=.])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\\d)"
                    + "[A-Za-z0-9+/]{32,}={0,2}");
    private static final Pattern SHELL = Pattern.compile(
            "\\b(?:subprocess\\.|os\\.system|rm -rf|curl -|requests\\.(?:get|post)\\(|eval\\(|exec\\()|;\\s*drop\\s+table",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNALS = Pattern.compile("(?:\\b[01]{7,8}\\s){3}|(?:(?<![^\\s])[.\\-/]{1,6}\\s){6}");
    private static final Pattern MARKUP = Pattern.compile(
            "<\\s?(?:html|head|body|script|style|table|tr|td|img|code|iframe|svg|div|form|system|user|assistant)\\b",
            Pattern.CASE_INSENSITIVE);
    /** Questions with their answers already given, as models are shown how to go on. */
    private static final Pattern REHEARSED =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:q|a|r|प्रश्न|उत्तर|पूछें)\\s?:\\s", Pattern.CASE_INSENSITIVE);

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200b\\u2060\\ufeff\\u202a-\\u202e\\x{e0000}-\\x{e007f}]");
    private static final Pattern DIGITS_AS_LETTERS = Pattern.compile(
            "\\b(?=[a-z0-9]*[a-z])(?:[a-z]+[013457]+[a-z]+[a-z013457]*|[013457][a-z]+[013457]+[a-z013457]*)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final int SUSPICIOUSLY_MANY = 3;

    private Disguise() {}

    /** How suspicious the disguise itself is. */
    static double weight(String text) {
        double weight = 0;
        weight += ROLE.matcher(text).find() ? 1.0 : 0;
        weight += COMMENT.matcher(text).find() ? 0.8 : 0;
        weight += HEXADECIMAL.matcher(text).find() || BASE64.matcher(text).find() ? 0.8 : 0;
        weight += SHELL.matcher(text).find() ? 0.8 : 0;
        weight += SIGNALS.matcher(text).find() ? 0.8 : 0;
        weight += MARKUP.matcher(text).find() ? 0.5 : 0;
        weight += REHEARSED.matcher(text).results().count() >= SUSPICIOUSLY_MANY ? 0.8 : 0;
        weight += INVISIBLE.matcher(text).find() ? 0.3 : 0;
        weight += DIGITS_AS_LETTERS.matcher(text).results().count() >= SUSPICIOUSLY_MANY ? 0.8 : 0;
        return weight;
    }

    /** The text as it was meant: compatible characters made plain, invisible ones dropped, digits read as letters. */
    static String removed(String text) {
        String plain = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKC);
        if (DIGITS_AS_LETTERS.matcher(plain).results().count() < SUSPICIOUSLY_MANY) {
            return plain;
        }
        return DIGITS_AS_LETTERS.matcher(plain).replaceAll(word -> Matcher.quoteReplacement(letters(word.group())));
    }

    private static String letters(String word) {
        return word.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't');
    }
}
