package dev.parley.nlu.entity.rule;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/**
 * Digits told in words, one after the other or in pairs.
 *
 * @param to the word behind them
 */
record SpokenDigits(String digits, int to) {

    private static final int LARGEST = 999;

    static SpokenDigits from(Reading reading, int from) {
        StringBuilder digits = new StringBuilder();
        int at = from;
        while (at < reading.size() && (at == from || goesOn(reading.word(at).gap()))) {
            Optional<Match> times = reading.matchAt("digit_times", at);
            Optional<NumberSpan> number = reading.numberAt(times.map(Match::to).orElse(at))
                    .filter(one -> !one.digits() && !one.scaled() && one.between(0, LARGEST))
                    .filter(one -> one.value().stripTrailingZeros().scale() <= 0);
            if (number.isEmpty()) {
                break;
            }
            String said = number.get().value().toBigInteger().toString();
            digits.append(said.repeat(
                    times.map(match -> Integer.parseInt(match.value())).orElse(1)));
            at = number.get().to();
        }
        return new SpokenDigits(digits.toString(), at);
    }

    private static boolean goesOn(Gap gap) {
        return gap.joins() || gap == Gap.COMMA;
    }
}
