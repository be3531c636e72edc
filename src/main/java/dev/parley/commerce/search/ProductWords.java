package dev.parley.commerce.search;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts texts of products into words that compare well: lower case, no accents, singular, sizes taken apart. */
final class ProductWords {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f\\u093c\\u0abc]");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern SIZE = Pattern.compile("(?<=\\d)(?=\\p{L})|(?<=\\p{L})(?=\\d)");
    private static final Pattern PER = Pattern.compile("(?i)\\b(?:per|por|par)\\s+(\\p{L}+)");
    private static final Pattern BESIDE =
            Pattern.compile("(?i)(?<=\\p{L}\\p{L}.{0,60})\\s(?:for|with|para|con|pour|avec)\\s");
    private static final int STEMMED = 4;
    private static final int SHORTEST_DOING = 6;

    /** Making one costs more than cutting a text with it. */
    private static final ThreadLocal<BreakIterator> BREAKS =
            ThreadLocal.withInitial(() -> BreakIterator.getWordInstance(ULocale.ROOT));

    private ProductWords() {}

    /** Its words, and the parts of those that join letters and figures. */
    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        for (String word : whole(text)) {
            words.add(word);
            String[] parts = SIZE.split(word);
            if (parts.length > 1) {
                for (String part : parts) {
                    words.add(stem(part));
                }
            }
        }
        return words;
    }

    /** Its words as they stand, in order. */
    static List<String> whole(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = DECIMAL_COMMA.matcher(ACCENTS.matcher(plain).replaceAll("")).replaceAll(".");
        List<String> words = new ArrayList<>();
        BreakIterator breaks = BREAKS.get();
        breaks.setText(plain);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
                words.add(stem(plain.substring(start, end)));
            }
        }
        return words;
    }

    /** What the price of a name is for: "per metre". */
    static List<String> unitsOf(String name) {
        return PER.matcher(name)
                .results()
                .flatMap(unit -> whole(unit.group(1)).stream())
                .toList();
    }

    /** A name without what the thing is for or comes with. */
    static String head(String name) {
        Matcher beside = BESIDE.matcher(name);
        return beside.find() ? name.substring(0, beside.start()) : name;
    }

    /** What an English word of doing comes from: "sealing" from seal, "cutting" from cut. */
    static List<String> doing(String word) {
        if (!word.endsWith("ing") || word.length() < SHORTEST_DOING) {
            return List.of();
        }
        String base = word.substring(0, word.length() - 3);
        int last = base.length() - 1;
        return base.charAt(last) == base.charAt(last - 1) ? List.of(base, base.substring(0, last)) : List.of(base);
    }

    /** Drops what plurals and genders of English, Spanish and French add. */
    private static String stem(String word) {
        if (word.length() < STEMMED || !Character.isLetter(word.charAt(word.length() - 1))) {
            return word;
        }
        int length = word.length();
        String singular = word;
        if (word.endsWith("ies")) {
            singular = word.substring(0, length - 3) + "y";
        } else if (word.endsWith("s") && word.charAt(length - 2) != 's') {
            singular = word.substring(0, length - 1);
        }
        boolean gendered = singular.length() > STEMMED && "aeo".indexOf(singular.charAt(singular.length() - 1)) >= 0;
        return gendered ? singular.substring(0, singular.length() - 1) : singular;
    }
}
