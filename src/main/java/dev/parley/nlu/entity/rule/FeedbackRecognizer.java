package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.NPS;
import static dev.parley.nlu.EntityNames.RATING;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.List;
import java.util.Optional;

/** How the customer rates the service, in a word and in points out of ten. */
final class FeedbackRecognizer implements EntityRecognizer {

    private static final int BEST = 10;

    @Override
    public void recognize(Reading reading, Findings findings) {
        List<NumberSpan> marks = reading.numbers().stream()
                .filter(number -> findings.isFree(number) && number.between(0, BEST))
                .toList();
        marks.forEach(number -> points(reading, findings, number));
        if (!findings.has(NPS) && reading.isPending("feedback.nps")) {
            marks.stream()
                    .filter(number -> marks.size() == 1 || !isArticle(number))
                    .findFirst()
                    .ifPresent(number -> add(findings, number, number));
        }
        rating(reading, findings);
    }

    /** "un nueve" is a nine. */
    private static boolean isArticle(NumberSpan number) {
        return !number.digits() && number.between(1, 1);
    }

    private static void points(Reading reading, Findings findings, NumberSpan number) {
        if (findings.has(NPS)) {
            return;
        }
        Optional<NumberSpan> most = outOf(reading, number);
        if (most.isPresent()) {
            add(findings, number, most.get());
        } else if (tenBefore(reading, number).isPresent()) {
            add(findings, number, tenBefore(reading, number).get());
        } else if (reading.matchEndingAt("points_before", number.from()).isPresent()) {
            add(findings, number, number);
        } else if (number.to() < reading.size()
                && reading.matchAt("points", number.to()).isPresent()
                && reading.has("points_cue")) {
            add(findings, number, number);
        }
    }

    private static void add(Findings findings, NumberSpan number, NumberSpan other) {
        findings.add(NPS, number.value().longValue(), number.from(), number.to());
        findings.take(number.from(), number.to());
        findings.take(other.from(), other.to());
    }

    /** "9/10", "9 out of 10". */
    private static Optional<NumberSpan> outOf(Reading reading, NumberSpan number) {
        int next = reading.matchAt("out_of", number.to()).map(Match::to).orElse(number.to());
        boolean slash = next < reading.size()
                && next == number.to()
                && reading.word(next).gap() == Gap.SLASH;
        boolean isDate =
                slash && next + 1 < reading.size() && reading.word(next + 1).gap() == Gap.SLASH;
        return next > number.to() || slash && !isDate
                ? reading.numberAt(next).filter(most -> most.between(BEST, BEST))
                : Optional.empty();
    }

    /** "ten out of which seven": Indian languages say the ten first. */
    private static Optional<NumberSpan> tenBefore(Reading reading, NumberSpan number) {
        return reading.matchEndingAt("of_which", number.from())
                .flatMap(joint -> reading.numberEndingAt(joint.from()))
                .filter(most -> most.between(BEST, BEST));
    }

    private static void rating(Reading reading, Findings findings) {
        if (reading.isPending("feedback.nps") && findings.has(NPS)) {
            return;
        }
        boolean asked = reading.isPending("feedback.rating", "feedback.nps", "feedback.comment");
        reading.matches("rating").stream()
                .filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING))
                .filter(match -> findings.isFree(match.from(), match.to()))
                .filter(match -> asked || findings.has(NPS) || isVerdict(reading, match))
                .findFirst()
                .ifPresent(match -> {
                    findings.add(RATING, match.value(), match);
                    findings.take(match.from(), match.to());
                });
    }

    /** A line that opens with the verdict, or says it of the service or the people. */
    private static boolean isVerdict(Reading reading, Match match) {
        if (reading.matchAt("rating_weak", match.from())
                        .filter(weak -> weak.to() >= match.to())
                        .isPresent()
                || match.value().equals("poor")) {
            return false;
        }
        boolean alone =
                match.to() == reading.size() || reading.word(match.to()).gap().breaks();
        return match.from() == 0 && alone
                || reading.has("rating_cue", reading.clauseStart(match.from()), match.from())
                || reading.has("rating_cue", match.to(), Math.min(reading.clauseEnd(match.to() - 1), match.to() + 2));
    }
}
