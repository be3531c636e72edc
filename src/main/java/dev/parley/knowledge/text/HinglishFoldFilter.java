package dev.parley.knowledge.text;

import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes one form of the many spellings of Hindi in Latin letters: {@code gaadi, gadi, gaadee}. */
final class HinglishFoldFilter extends TokenFilter {

    private static final Pattern DOUBLED = Pattern.compile("([a-z])\\1+");
    private static final Pattern PLURAL = Pattern.compile("(?<=[a-z]{2})(?:ein|en|on|o|yan|iyan|iya)$");
    private static final Pattern ENDING = Pattern.compile("(?:h|n|e|a|i|y)$");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    HinglishFoldFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String folded = fold(term.toString());
        term.setEmpty().append(folded);
        return true;
    }

    static String fold(String word) {
        String plain = word.replace("ee", "i")
                .replace("oo", "u")
                .replace("ph", "f")
                .replace('w', 'v')
                .replace('z', 'j')
                .replace("x", "ks")
                .replace("chh", "ch")
                .replace("sh", "s");
        String single = DOUBLED.matcher(plain).replaceAll("$1");
        String folded = PLURAL.matcher(single).replaceAll("");
        return folded.length() > 3 ? ENDING.matcher(folded).replaceAll("") : folded;
    }
}
