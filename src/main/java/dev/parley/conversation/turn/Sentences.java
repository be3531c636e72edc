package dev.parley.conversation.turn;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Splits a passage into sentences; list items and lines of their own count as sentences. */
final class Sentences {

    /** "6. Which warranty do I have?", "What no warranty covers": what stands above a text and says nothing of its own. */
    private static final Pattern HEADING =
            Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*\\.?\\s+\\p{Lu}[^.!।]{0,70}\\??|\\p{Lu}[^.!?।:;\\p{Nd}]{0,60}");

    /** Whether a sentence only names what comes after it. */
    static boolean isHeading(String sentence) {
        return HEADING.matcher(sentence).matches();
    }

    private Sentences() {}

    static List<String> split(String text) {
        List<String> sentences = new ArrayList<>();
        for (String line : text.split("\\R+")) {
            BreakIterator breaks = FilteredBreakIteratorBuilder.getInstance(ULocale.ENGLISH)
                    .wrapIteratorWithFilter(BreakIterator.getSentenceInstance(ULocale.ENGLISH));
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                String sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }
}
