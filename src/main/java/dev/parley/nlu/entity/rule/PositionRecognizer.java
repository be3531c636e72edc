package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.ITEM_REF;

import dev.parley.nlu.ItemRef;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/** Things pointed at by their place in a list: "the 2nd one", "line 2", "la última", "doosre wale". */
final class PositionRecognizer implements EntityRecognizer {

    private static final int LONGEST_LIST = 50;

    @Override
    public void recognize(Reading reading, Findings findings) {
        reading.matches("ordinal").forEach(match -> ordinal(reading, findings, match));
        for (NumberSpan number : reading.numbers()) {
            if (number.between(1, LONGEST_LIST) && findings.isFree(number) && !number.scaled()) {
                numbered(reading, findings, number);
            }
        }
    }

    private static void ordinal(Reading reading, Findings findings, Match match) {
        if (match.value().equals(ClosedWordRecognizer.NOTHING) || !findings.isFree(match.from(), match.to())) {
            return;
        }
        Optional<Match> head = reading.matchAt("ordinal_head", match.to());
        if (!reading.listShown() && !(reading.isWholesale() && head.isPresent())) {
            return;
        }
        if (reading.isIn("ordinal_not", match.to())) {
            return;
        }
        int from =
                reading.matchEndingAt("article", match.from()).map(Match::from).orElse(match.from());
        add(
                reading,
                findings,
                Integer.parseInt(match.value()),
                from,
                head.map(Match::to).orElse(match.to()));
    }

    /** "number 3", "le 2", "3 no. wala". */
    private static void numbered(Reading reading, Findings findings, NumberSpan number) {
        Optional<Match> cue = reading.matchEndingAt("position_cue", number.from());
        Optional<Match> cueAfter = reading.matchAt("position_cue_after", number.to());
        Optional<Match> article = reading.matchEndingAt("article_number", number.from());
        boolean named = cue.isPresent() && (reading.listShown() || reading.isWholesale());
        boolean namedBehind = cueAfter.isPresent() && (reading.listShown() || reading.isWholesale());
        boolean pointed = article.isPresent()
                && reading.listShown()
                && !isCounting(reading, number)
                && !isHour(reading, article.get(), number);
        if (named || namedBehind || pointed) {
            int from = cue.or(() -> article).map(Match::from).orElse(number.from());
            int to = cueAfter.map(Match::to).orElse(number.to());
            add(reading, findings, number.value().intValue(), from, to);
        }
    }

    /** "Mejor a la 1": an hour, while a visit is talked about. */
    private static boolean isHour(Reading reading, Match article, NumberSpan number) {
        return reading.utterance().context().appointment() != null
                && (reading.matchEndingAt("clock_before", number.from())
                        .filter(before -> before.from() < article.from() || before.to() == number.from())
                        .isPresent());
    }

    private static boolean isCounting(Reading reading, NumberSpan number) {
        int to = number.to();
        return to < reading.size()
                && reading.word(to).gap().joins()
                && (reading.matchAt("unit", to).isPresent()
                        || reading.matchAt("no_quantity", to).isPresent()
                        || reading.matchAt("weekday", to).isPresent()
                        || reading.matchAt("currency", to).isPresent());
    }

    private static void add(Reading reading, Findings findings, int position, int from, int to) {
        if (findings.isFree(from, to)) {
            findings.add(ITEM_REF, ItemRef.at(position), from, to);
            findings.take(from, to);
        }
    }
}
