package dev.parley.knowledge.text;

import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A light stemmer: cuts the longest case ending or postposition, then one closing vowel sign, never below two letters. */
final class SuffixStemFilter extends TokenFilter {

    private static final int SHORTEST_STEM = 2;

    private final List<String> suffixes;
    private final String vowelSigns;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** @param suffixes longest first */
    SuffixStemFilter(TokenStream input, List<String> suffixes, String vowelSigns) {
        super(input);
        this.suffixes = suffixes;
        this.vowelSigns = vowelSigns;
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = term.toString();
        for (String suffix : suffixes) {
            if (word.length() - suffix.length() >= SHORTEST_STEM && word.endsWith(suffix)) {
                word = word.substring(0, word.length() - suffix.length());
                break;
            }
        }
        while (word.length() > SHORTEST_STEM && vowelSigns.indexOf(word.charAt(word.length() - 1)) >= 0) {
            word = word.substring(0, word.length() - 1);
        }
        term.setEmpty().append(word);
        return true;
    }
}
