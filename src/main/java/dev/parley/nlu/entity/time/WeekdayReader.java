package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/** Reads a day of the week: "next Tuesday", "monday 23 nov", "lundi en huit". */
final class WeekdayReader {

    private static final int WEEK = 7;
    private static final int HOURS = 24;

    private final Reading reading;
    private final DayWords words;
    private final CalendarDays days;
    private final DateReader dates;

    WeekdayReader(Reading reading, DayWords words, CalendarDays days, DateReader dates) {
        this.reading = reading;
        this.words = words;
        this.days = days;
        this.dates = dates;
    }

    Optional<Moment> weekday(int from) {
        Optional<Match> weekOn = reading.matchAt("week_on", from);
        int before = weekOn.map(Match::to).orElse(from);
        int start = reading.matchAt("next", before).map(Match::to).orElse(before);
        return reading.matchAt("weekday", start)
                .filter(named -> !named.value().equals("-"))
                .map(named -> dated(from, named).orElseGet(() -> next(from, named, weekOn.isPresent())));
    }

    private Optional<Moment> dated(int from, Match named) {
        return dates.dayAndMonth(from, words.behindArticle(named.to()))
                .or(() -> withDayOfMonth(from, named.to(), number(named)));
    }

    /** "Monday 23"; but "Saturday 11" is an hour where the 11th is no Saturday. */
    private Optional<Moment> withDayOfMonth(int from, int to, int weekday) {
        if (!words.isDayOfMonth(to) || !reading.word(to).gap().joins() || words.isClock(to + 1)) {
            return Optional.empty();
        }
        int day = words.small(to);
        return days.nextDayOfMonth(day, from, to + 1).filter(moment -> day > HOURS || isOn(moment, weekday));
    }

    private static boolean isOn(Moment moment, int weekday) {
        return moment.day() != null && moment.day().getDayOfWeek().getValue() == weekday;
    }

    private Moment next(int from, Match named, boolean inTheNextWeek) {
        int ahead = Math.floorMod(number(named) - days.today().getDayOfWeek().getValue(), WEEK);
        Optional<Match> weekAfter = reading.matchAt("week_after", named.to());
        int end = weekAfter
                .or(() -> reading.matchAt("next_after", named.to()))
                .map(Match::to)
                .orElse(named.to());
        boolean skipsWeek = inTheNextWeek || weekAfter.isPresent() || ahead == 1 && isFar(from, named.to());
        return days.ahead((ahead == 0 ? WEEK : ahead) + (skipsWeek ? WEEK : 0), from, end);
    }

    /** Said on a Monday, "next Tuesday" is not tomorrow. */
    private boolean isFar(int from, int to) {
        return reading.matchAt("next_far", from).isPresent()
                || reading.matchAt("next_far", to).isPresent();
    }

    private static int number(Match weekday) {
        return Integer.parseInt(weekday.value());
    }
}
