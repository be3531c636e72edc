package dev.parley.conversation.guard;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A text in the one spelling in which claims are looked for: no accents, no invisible letters, no typographic quotes. */
final class ClaimText {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u093c\\u0abc]");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0*_`~]+");

    private ClaimText() {}

    static String folded(String text) {
        // What most replies are written in has neither accents nor anything to see through.
        String one = text.chars().allMatch(letter -> letter < 0x80) ? text.toLowerCase(Locale.ROOT) : unaccented(text);
        return BLANKS.matcher(one).replaceAll(" ").strip();
    }

    private static String unaccented(String text) {
        String visible = INVISIBLE.matcher(text).replaceAll("");
        String plain = Normalizer.normalize(visible, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(plain).replaceAll("");
        return Normalizer.normalize(bare, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('ʼ', '\'');
    }
}
