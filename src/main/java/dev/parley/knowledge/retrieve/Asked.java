package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.retrieve.Question.QuestionTerm;
import dev.parley.knowledge.text.Reading;
import dev.parley.knowledge.text.Term;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What exactly a question wants to know.
 *
 * @param expectation what kind of thing answers it
 * @param counted the thing whose number is asked for: "how many <em>lifts</em>"
 * @param figures figures the question brings along
 * @param told from 0, a plain question, to 1, a customer telling what befell him: words matter less then
 */
record Asked(Expectation expectation, @Nullable QuestionTerm counted, List<Figure> figures, double told) {

    private static final Set<String> MANY = Set.of(
            "how many", "cuántos", "cuántas", "combien", "कितने", "कितनी", "kitne", "kitni", "किती", "કેટલા", "કેટલી");

    /** "कितनी उम्र" asks how old somebody is and counts nothing. */
    private static final Set<String> MEASURES =
            Set.of("age", "distance", "price", "money", "fee", "discount", "time", "interest rate", "percent");

    /** A customer who speaks of himself in this many words tells a story; in the fewer he just asks. */
    private static final double STORY = 8;

    private static final double PLAIN = 4;
    /** Other questions come near a story only by their length. */
    private static final double OF_OTHERS = 0.3;

    Asked {
        figures = List.copyOf(figures);
    }

    static Asked of(Reading reading, List<QuestionTerm> terms, String text) {
        return new Asked(Expectation.of(reading), counted(reading, terms), Figure.of(text), told(reading));
    }

    /** Whether the number of something is asked for, and not how much there is of it or how much it costs. */
    static boolean counts(Reading reading) {
        return noun(reading) >= 0;
    }

    private static @Nullable QuestionTerm counted(Reading reading, List<QuestionTerm> terms) {
        int noun = noun(reading);
        return terms.stream()
                .filter(term -> term.position() == noun)
                .findFirst()
                .orElse(null);
    }

    /** Where the thing stands that is counted, or -1. */
    private static int noun(Reading reading) {
        List<Term> words = reading.terms();
        for (int i = 0; i + 1 < words.size(); i++) {
            String asks = words.get(i).surface().toLowerCase(Locale.ROOT);
            // French counts "combien de jours"; "combien coûte" asks for an amount.
            boolean of = asks.equals("combien") && words.get(i + 1).surface().startsWith("d");
            if (MANY.contains(asks) && (of || !asks.equals("combien"))) {
                boolean apart = of
                        && words.get(i + 1).stems().size() == 1
                        && !words.get(i + 1).content();
                int noun = apart ? i + 2 : i + 1;
                boolean isThing = noun < words.size()
                        && !MEASURES.contains(words.get(noun).english());
                return isThing ? noun : -1;
            }
        }
        return -1;
    }

    private static double told(Reading reading) {
        int words =
                reading.terms().stream().mapToInt(term -> term.stems().size()).sum();
        double own = FirstPerson.speaks(reading) ? Math.clamp((words - PLAIN) / (STORY - PLAIN), 0, 1) : 0;
        return Math.max(own, OF_OTHERS * Math.clamp((words - STORY + 2) / STORY, 0, 1));
    }
}
