package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.knowledge.retrieve.Question.QuestionTerm;
import java.util.List;
import java.util.Set;

/**
 * What speaks against a passage that is about the right topic.
 *
 * @param kind no sentence has the kind of thing that is asked for
 * @param count the thing that is counted does not stand with a number
 * @param figure a figure of the question lies in no range of the passage
 * @param period an amount is asked for a stretch of time, and the passage has amounts for others only
 */
record Doubts(boolean kind, boolean count, boolean figure, boolean period) {

    private static final Set<String> PERIODS = Set.of("hour", "dai", "week", "month", "year");
    private static final Set<Expectation> AMOUNTS = Set.of(Expectation.MONEY, Expectation.RATE, Expectation.FIGURE);

    private static final Set<String> NUMBERS = Set.of(
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelv", "half");
    private static final int NEAR = 3;

    /** @param figures of the chunk */
    static Doubts of(Question question, IndexedChunk chunk, List<Figure> figures) {
        Asked asked = question.asked();
        return new Doubts(
                asked.expectation() != Expectation.ANYTHING
                        && chunk.units().stream().noneMatch(asked.expectation()::metBy),
                uncounted(asked, chunk),
                outside(asked, figures),
                otherPeriod(question, chunk));
    }

    boolean any() {
        return kind || count || figure || period;
    }

    private static boolean uncounted(Asked asked, IndexedChunk chunk) {
        QuestionTerm noun = asked.counted();
        return noun != null
                && !noun.gloss().isEmpty()
                && chunk.units().stream()
                        .noneMatch(unit -> counts(unit, noun.gloss().getLast()));
    }

    /** "128-point inspection" and "three fast chargers" count; "a loaner costs $28 a day" counts no loaners. */
    private static boolean counts(Unit unit, String noun) {
        List<String> words = unit.gloss();
        for (int i = 0; i < words.size(); i++) {
            if (isNumber(words.get(i))
                    && words.subList(Math.max(0, i - 1), Math.min(words.size(), i + 1 + NEAR))
                            .contains(noun)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.codePointAt(0)) || NUMBERS.contains(word);
    }

    private static boolean otherPeriod(Question question, IndexedChunk chunk) {
        if (!AMOUNTS.contains(question.asked().expectation())) {
            return false;
        }
        List<String> asked = question.terms().stream()
                .flatMap(term -> term.gloss().stream())
                .filter(PERIODS::contains)
                .toList();
        return !asked.isEmpty()
                && chunk.units().stream().noneMatch(unit -> asked.stream().anyMatch(unit.gloss()::contains))
                && chunk.units().stream().anyMatch(unit -> PERIODS.stream().anyMatch(unit.gloss()::contains));
    }

    private static boolean outside(Asked asked, List<Figure> there) {
        return !asked.figures().stream().allMatch(figure -> figure.within(there));
    }
}
