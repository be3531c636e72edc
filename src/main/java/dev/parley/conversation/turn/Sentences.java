package dev.parley.conversation.turn;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Splits a passage into sentences; list items and lines of their own count as sentences. */
final class Sentences {

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
