package dev.parley.nlu.entity.rule;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What the recognisers found so far, and which words are taken: a phone number is no quantity. */
final class Findings {

    private static final int LONGEST_ANSWER = 6;

    private final Reading reading;
    private final List<Finding> found = new ArrayList<>();
    private final BitSet taken = new BitSet();

    Findings(Reading reading) {
        this.reading = reading;
    }

    void add(String name, Object value, int from, int to) {
        found.add(new Finding(name, value, reading.startOf(from), reading.endBefore(to), from, to));
    }

    void add(String name, Object value, Match match) {
        add(name, value, match.from(), match.to());
    }

    /** Adds a name as it is written. */
    void addName(int from, int to) {
        add(EntityNames.NAME, reading.slice(from, to), from, to);
    }

    /** For what does not begin or end with a word, such as a sign. */
    void addAt(String name, Object value, int start, int end) {
        int from = reading.wordAtOrAfter(start);
        found.add(new Finding(name, value, start, end, from, reading.wordAtOrAfter(end - 1) + 1));
    }

    void take(int from, int to) {
        taken.set(from, to);
    }

    /** The first of these that makes up a clause in which no other fact is told: an answer, not a word on the way. */
    Optional<Match> answer(String words) {
        return reading.matches(words).stream()
                .filter(match -> isAnswer(reading.clauseStart(match.from()), reading.clauseEnd(match.to() - 1)))
                .findFirst();
    }

    private boolean isAnswer(int from, int to) {
        return isFree(from, to) && to - from <= LONGEST_ANSWER && reading.text().indexOf('?') < 0;
    }

    boolean isFree(int from, int to) {
        int first = taken.nextSetBit(from);
        return first < 0 || first >= to;
    }

    boolean isFree(NumberSpan number) {
        return isFree(number.from(), number.to());
    }

    boolean has(String name) {
        return all(name).findAny().isPresent();
    }

    Stream<Finding> all(String name) {
        return found.stream().filter(finding -> finding.name().equals(name));
    }

    void rename(UnaryOperator<Finding> change) {
        found.replaceAll(change);
    }

    void drop(Predicate<Finding> unwanted) {
        found.removeIf(unwanted);
    }

    List<Finding> list() {
        return List.copyOf(found);
    }
}
