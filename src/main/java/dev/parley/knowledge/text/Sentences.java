package dev.parley.knowledge.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits text at sentence ends in any script, the danda included; line breaks that end a paragraph or item end a sentence too. */
public final class Sentences {

    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|\\n(?=\\s*[-*•\\d])");
    /** Abbreviations whose point ends no sentence, kept whole when the next part starts in lower case or with a digit. */
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?iu).*\\b(?:[ap]\\.\\s?m|no|nr|núm|art|approx|incl|excl|max|min|mr|mrs|dr|st|sr|sra|e\\.g|i\\.e|etc|vs|रु|रू|डॉ|ઉદા)\\.\\s*$",
            Pattern.DOTALL);

    private Sentences() {}

    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        for (String paragraph : PARAGRAPH.split(text)) {
            split(paragraph, sentences);
        }
        return sentences;
    }

    private static void split(String paragraph, List<String> into) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);
        breaks.setText(paragraph);
        StringBuilder open = new StringBuilder();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            String part = paragraph.substring(start, end);
            if (!open.isEmpty() && !goesOn(open, part)) {
                flush(open, into);
            }
            open.append(part);
        }
        flush(open, into);
    }

    private static boolean goesOn(CharSequence before, String part) {
        if (!ABBREVIATED.matcher(before).matches()) {
            return false;
        }
        int first = part.codePointAt(0);
        return !Character.isUpperCase(first);
    }

    private static void flush(StringBuilder open, List<String> into) {
        String sentence = open.toString().strip();
        if (!sentence.isEmpty()) {
            into.add(sentence);
        }
        open.setLength(0);
    }
}
