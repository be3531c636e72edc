package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/** Reads a day whose month is not named: "the 23rd", "pachis tarikh ko", "le 5 du mois prochain". */
final class DayOfMonthReader {

    private final Reading reading;
    private final DayWords words;
    private final CalendarDays days;

    DayOfMonthReader(Reading reading, DayWords words, CalendarDays days) {
        this.reading = reading;
        this.words = words;
        this.days = days;
    }

    /** "next month 5th", "le 5 du mois prochain", "agle mahine ki 5 tarikh". */
    Optional<Moment> ofNextMonth(int from) {
        Optional<Match> month = reading.matchAt("next_month", from);
        int at = words.behindArticle(month.map(Match::to).orElse(from));
        Optional<NumberSpan> day = reading.numberAt(at).filter(number -> number.between(1, 31) && !number.scaled());
        if (day.isEmpty() || !reading.word(at).gap().joins()) {
            return Optional.empty();
        }
        int number = day.get().value().intValue();
        int to = words.behindOrdinalSign(day.get().to());
        return month.isPresent()
                ? days.dayOfNextMonth(number, from, to)
                : nextMonthBehind(to).flatMap(behind -> days.dayOfNextMonth(number, from, behind.to()));
    }

    private Optional<Match> nextMonthBehind(int to) {
        int article = words.behindArticle(to);
        return reading.matchAt("next_month", article)
                .or(() -> reading.matchAt("next_month", words.behindArticle(article)));
    }

    /** "pachis tarikh ko": a day told in words. */
    Optional<Moment> spelled(int from) {
        return reading.numberAt(from)
                .filter(number -> number.between(1, 31) && !number.digits())
                .flatMap(number -> reading.matchAt("date_word", number.to())
                        .flatMap(word -> days.nextDayOfMonth(number.value().intValue(), from, word.to())));
    }

    /** "the 23rd", "el 23". */
    Optional<Moment> inDigits(int from) {
        if (!words.isDayOfMonth(from) || words.isClock(from + 1)) {
            return Optional.empty();
        }
        Optional<Match> sign = reading.matchAt("ordinal_sign", from + 1);
        boolean named = reading.matchEndingAt("day_of_month_before", from).isPresent()
                && !reading.listShown()
                && (sign.isPresent() || reading.clauseEnd(from) == from + 1);
        return named
                ? days.nextDayOfMonth(words.small(from), from, words.behindOrdinalSign(from + 1))
                : Optional.empty();
    }
}
