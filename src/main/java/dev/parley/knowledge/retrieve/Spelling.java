package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.PassageIndex;
import dev.parley.knowledge.index.Vocabulary;
import dev.parley.knowledge.text.Misspellings;
import dev.parley.knowledge.text.Reading;
import dev.parley.knowledge.text.Term;
import dev.parley.knowledge.text.Term.Spelt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts right what is misspelt, by the words of the passages: they are what the question can be answered with. */
final class Spelling {

    private Spelling() {}

    static String corrected(String text, Reading reading, PassageIndex index) {
        List<Term> doubtful = reading.terms().stream()
                .filter(term -> term.content() && term.stems().size() == 1 && term.spelt() != Spelt.SURELY)
                .toList();
        return doubtful.isEmpty() ? text : index.withVocabulary(words -> corrected(text, reading, doubtful, words));
    }

    private static String corrected(String text, Reading reading, List<Term> doubtful, Vocabulary words) {
        String corrected = text;
        for (Term term : doubtful) {
            String word = term.surface().toLowerCase(Locale.ROOT);
            if (!words.hasWord(word)) {
                String meant = Misspellings.meant(term, reading.language(), near(word, words));
                if (meant != null) {
                    corrected = replace(corrected, term.surface(), meant);
                }
            }
        }
        return corrected;
    }

    /** Documents may have the plural only. */
    private static List<String> near(String word, Vocabulary words) {
        List<String> near = new ArrayList<>(words.near(word));
        near.addAll(words.near(word + "s"));
        return near;
    }

    private static String replace(String text, String word, String by) {
        Pattern whole = Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(word) + "(?![\\p{L}\\p{M}])");
        return whole.matcher(text).replaceAll(Matcher.quoteReplacement(by));
    }
}
