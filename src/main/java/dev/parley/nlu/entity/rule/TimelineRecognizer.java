package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.TIMELINE;

import dev.parley.nlu.entity.span.Spans;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;
import java.util.Set;

/** How soon the customer wants to buy. */
final class TimelineRecognizer implements EntityRecognizer {

    private static final int IMMEDIATE_DAYS = 7;
    private static final int WEEKS_DAYS = 30;
    private static final Set<String> FAR = Set.of("season", "holiday", "decade");

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (!reading.isDealership() || findings.has(TIMELINE)) {
            return;
        }
        boolean asked = reading.isPending("lead.timeline");
        Optional<Match> said = reading.matches("timeline").stream()
                .filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING) && !reading.has("opening"))
                .filter(match -> asked || !isExpiry(reading, match))
                .findFirst();
        said.ifPresent(match -> findings.add(TIMELINE, match.value(), match));
        if (said.isEmpty()) {
            reading.numbers().forEach(number -> duration(reading, findings, number, asked));
        }
        if (!findings.has(TIMELINE)) {
            reading.matches("timeline_weak").stream()
                    .filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING))
                    .filter(match -> findings.isFree(match.from(), match.to()))
                    .filter(match -> asked || isWanted(reading, match))
                    .findFirst()
                    .ifPresent(match -> findings.add(TIMELINE, match.value(), match));
        }
        if (asked && !findings.has(TIMELINE)) {
            reading.matches("month").stream().findFirst().ifPresent(month -> findings.add(TIMELINE, "months", month));
        }
        if (asked && !findings.has(TIMELINE)) {
            farOff(reading, findings);
        }
    }

    /** "after christmas", "some time in spring", "en otoño": an answer too far off for a day. */
    private static void farOff(Reading reading, Findings findings) {
        Spans.TIMES.in(reading.text(), reading.language()).stream()
                .filter(span -> FAR.stream()
                        .anyMatch(kind -> span.outermost(kind).findAny().isPresent()))
                .filter(span -> !reading.has("past_cue"))
                .findFirst()
                .ifPresent(span -> findings.addAt(TIMELINE, "months", span.start(), span.end()));
    }

    /** "The insurance runs out next week" is no wish to buy by then. */
    private static boolean isExpiry(Reading reading, Match match) {
        return reading.has("timeline_off", reading.clauseStart(match.from()), reading.clauseEnd(match.from()));
    }

    private static boolean isWanted(Reading reading, Match match) {
        return reading.has("timeline_cue", reading.clauseStart(match.from()), reading.clauseEnd(match.from()))
                && !reading.has("opening")
                && !reading.has("timeline_not");
    }

    /** "in two weeks", "do mahine ke andar". */
    private static void duration(Reading reading, Findings findings, NumberSpan number, boolean asked) {
        Optional<Match> unit = reading.matchAt("duration_unit", number.to());
        if (unit.isEmpty() || findings.has(TIMELINE) || !number.between(1, 36)) {
            return;
        }
        int to = unit.get().to();
        Optional<Match> before = reading.matchEndingAt("in_before", number.from());
        Optional<Match> after = reading.matchAt("in_after", to);
        if (asked || before.isPresent() || after.isPresent()) {
            long days = number.value().longValue() * Long.parseLong(unit.get().value());
            String value = days <= IMMEDIATE_DAYS ? "immediate" : days <= WEEKS_DAYS ? "weeks" : "months";
            int from = before.map(Match::from).orElse(number.from());
            findings.add(TIMELINE, value, from, after.map(Match::to).orElse(to));
        }
    }
}
