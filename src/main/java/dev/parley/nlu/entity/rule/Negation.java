package dev.parley.nlu.entity.rule;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.List;
import java.util.Optional;

/** Whether something is denied: by a word before it, or in Indian languages by one behind it. */
final class Negation {

    private static final int REACH = 3;

    /** "no problem"; and "no more than", which bounds an amount. */
    private static final List<String> HARMLESS =
            List.of("no_negation", "money_max_before", "money_min_before", "money_max_after", "money_min_after");

    private Negation() {}

    static boolean before(Reading reading, int from) {
        int at = from;
        int start = at < reading.size() ? reading.clauseStart(from) : from;
        while (at > start && from - at <= REACH) {
            Optional<Match> negation = reading.matchEndingAt("negation_before", at);
            if (negation.isPresent()) {
                return !isHarmless(reading, negation.get());
            }
            if (!reading.isIn("filler", at - 1)) {
                return false;
            }
            at--;
        }
        return false;
    }

    static boolean after(Reading reading, int to) {
        int at = to;
        int end = reading.clauseEnd(to - 1);
        while (at < end && at - to <= REACH) {
            Optional<Match> negation = reading.matchAt("negation_after", at);
            if (negation.isPresent()) {
                return !isHarmless(reading, negation.get());
            }
            if (!reading.isIn("filler_after", at)) {
                return false;
            }
            at++;
        }
        return false;
    }

    /** "no problem", "why not". */
    private static boolean isHarmless(Reading reading, Match negation) {
        return HARMLESS.stream()
                .flatMap(list -> reading.matches(list).stream())
                .anyMatch(phrase -> phrase.from() < negation.to()
                        && negation.from() < phrase.to()
                        && (phrase.to() - phrase.from() > negation.to() - negation.from()
                                || phrase.list().equals(HARMLESS.getFirst())));
    }
}
