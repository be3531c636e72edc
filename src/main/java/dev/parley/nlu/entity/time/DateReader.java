package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/** Reads a day with its month: "30/11", "2026-11-30", "23 nov", "November 23rd 2026". */
final class DateReader {

    private static final int PIVOT = 2000;

    private final Reading reading;
    private final DayWords words;
    private final CalendarDays days;

    DateReader(Reading reading, DayWords words, CalendarDays days) {
        this.reading = reading;
        this.words = words;
        this.days = days;
    }

    Optional<Moment> numeric(int from) {
        int first = words.small(from);
        int second = words.small(from + 1);
        if (first < 0 || second < 0 || !isMark(from + 1)) {
            return Optional.empty();
        }
        int third = from + 2 < reading.size() && isMark(from + 2) ? words.small(from + 2) : -1;
        if (first > 31) {
            return third < 0 ? Optional.empty() : days.day(first, second, third, from, from + 3);
        }
        if (third < 0 && reading.word(from + 1).gap() != Gap.SLASH) {
            return Optional.empty();
        }
        boolean monthFirst = reading.utterance().region().equalsIgnoreCase("US") && first <= 12 || second > 12;
        int month = monthFirst ? first : second;
        int day = monthFirst ? second : first;
        if (third < 0) {
            return withYear(month, day, from, from + 2);
        }
        return days.day(third < 100 ? PIVOT + third : third, month, day, from, from + 3);
    }

    private boolean isMark(int word) {
        Gap gap = reading.word(word).gap();
        return gap == Gap.SLASH || gap == Gap.HYPHEN || gap == Gap.DOT;
    }

    /** @param at where the day stands, behind the words that belong to it */
    Optional<Moment> dayAndMonth(int from, int at) {
        Optional<NumberSpan> number = reading.numberAt(at).filter(day -> day.between(1, 31) && !day.scaled());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int behind = words.behindJoint(words.behindOrdinalSign(number.get().to()));
        return reading.matchAt("month", behind)
                .filter(month -> reading.word(month.from()).gap().joins())
                .flatMap(month -> withYear(
                        Integer.parseInt(month.value()), number.get().value().intValue(), from, month.to()));
    }

    Optional<Moment> monthAndDay(int from) {
        return reading.matchAt("month", from)
                .filter(month -> words.isDayOfMonth(month.to())
                        && reading.word(month.to()).gap().joins())
                .flatMap(month -> withYear(
                        Integer.parseInt(month.value()),
                        words.small(month.to()),
                        from,
                        words.behindOrdinalSign(month.to() + 1)));
    }

    /** The next such day, or that of the year said behind it. */
    private Optional<Moment> withYear(int month, int day, int from, int to) {
        int year = words.behindJoint(to);
        boolean said = words.small(year) >= 1990
                && words.small(year) < 2100
                && reading.word(year).gap().joins();
        return said ? days.day(words.small(year), month, day, from, year + 1) : days.next(month, day, from, to);
    }
}
