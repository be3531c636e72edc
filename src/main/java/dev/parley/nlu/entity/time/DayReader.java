package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/** Reads a day: "monday 23 nov", "30/11", "pasado mañana", "agle somvar". */
final class DayReader {

    private static final int WEEK = 7;

    private final Reading reading;
    private final CalendarDays days;
    private final DateReader dates;
    private final WeekdayReader weekdays;
    private final DayOfMonthReader daysOfMonth;

    DayReader(Reading reading) {
        this.reading = reading;
        DayWords words = new DayWords(reading);
        days = new CalendarDays(reading.utterance().now().toLocalDate());
        dates = new DateReader(reading, words, days);
        weekdays = new WeekdayReader(reading, words, days, dates);
        daysOfMonth = new DayOfMonthReader(reading, words, days);
    }

    /** A day that begins at this word. */
    Optional<Moment> at(int from) {
        return dates.numeric(from)
                .or(() -> weekdays.weekday(from))
                .or(() -> dates.dayAndMonth(from, from))
                .or(() -> daysOfMonth.ofNextMonth(from))
                .or(() -> dates.monthAndDay(from))
                .or(() -> relative(from))
                .or(() -> inflected(from))
                .or(() -> counted(from))
                .or(() -> daysOfMonth.spelled(from))
                .or(() -> daysOfMonth.inDigits(from));
    }

    /** "tomorrow", "anteayer"; "kal" is either way. */
    private Optional<Moment> relative(int from) {
        return reading.matchAt("day_offset", from)
                .filter(match -> !match.value().equals("-"))
                .map(match -> {
                    boolean either = match.value().startsWith("~");
                    int offset = Integer.parseInt(either ? match.value().substring(1) : match.value());
                    int direction = either ? 0 : offset < 0 ? -1 : 1;
                    return new Moment(days.today().plusDays(offset), null, direction, match.from(), match.to());
                });
    }

    /** "don divsanni": the unit itself says that it is to come. */
    private Optional<Moment> inflected(int from) {
        return reading.numberAt(from)
                .flatMap(number -> reading.matchAt("duration_ahead", number.to())
                        .map(unit -> ahead(number, unit, from, unit.to())));
    }

    /** "do din baad", "in three days at ten": so many days or weeks from now. */
    private Optional<Moment> counted(int from) {
        Optional<Match> before = reading.matchAt("days_ahead_before", from);
        int at = before.map(Match::to).orElse(from);
        return reading.numberAt(at)
                .filter(number -> number.between(1, 30))
                .flatMap(number -> reading.matchAt("duration_unit", number.to())
                        .filter(unit -> Integer.parseInt(unit.value()) <= WEEK)
                        .flatMap(unit ->
                                endOfCounted(unit, before.isPresent()).map(to -> ahead(number, unit, from, to))));
    }

    /** A word behind it says so, or one before it does and an hour follows. */
    private Optional<Integer> endOfCounted(Match unit, boolean announced) {
        Optional<Integer> behind = reading.matchAt("days_ahead", unit.to()).map(Match::to);
        boolean timed = announced && reading.matchAt("clock_before", unit.to()).isPresent();
        return behind.or(() -> timed ? Optional.of(unit.to()) : Optional.empty());
    }

    private Moment ahead(NumberSpan number, Match unit, int from, int to) {
        return days.ahead(number.value().longValue() * Long.parseLong(unit.value()), from, to);
    }
}
