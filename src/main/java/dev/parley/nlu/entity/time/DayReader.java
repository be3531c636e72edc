package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import dev.parley.nlu.entity.text.Word;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day: "monday 23 nov", "30/11", "pasado mañana", "agle somvar". */
final class DayReader {

    private static final int WEEK = 7;
    private static final int PIVOT = 2000;
    private static final int HOURS = 24;

    private final Reading reading;
    private final LocalDate today;

    DayReader(Reading reading) {
        this.reading = reading;
        this.today = reading.utterance().now().toLocalDate();
    }

    /** A day that begins at this word. */
    Optional<Moment> at(int from) {
        return numeric(from)
                .or(() -> weekday(from))
                .or(() -> dayAndMonth(from, from))
                .or(() -> dayOfNextMonth(from))
                .or(() -> monthAndDay(from))
                .or(() -> relative(from))
                .or(() -> ahead(from))
                .or(() -> spelledDay(from))
                .or(() -> dayOfMonth(from));
    }

    private Optional<Moment> numeric(int from) {
        int first = small(from);
        int second = small(from + 1);
        if (first < 0 || second < 0 || !isMark(from + 1)) {
            return Optional.empty();
        }
        int third = from + 2 < reading.size() && isMark(from + 2) ? small(from + 2) : -1;
        if (first > 31) {
            return third < 0 ? Optional.empty() : day(first, second, third, from, from + 3);
        }
        if (third < 0 && reading.word(from + 1).gap() != Gap.SLASH) {
            return Optional.empty();
        }
        boolean monthFirst = reading.utterance().region().equalsIgnoreCase("US") && first <= 12 || second > 12;
        int month = monthFirst ? first : second;
        int day = monthFirst ? second : first;
        if (third < 0) {
            return next(month, day, from, from + 2);
        }
        return day(third < 100 ? PIVOT + third : third, month, day, from, from + 3);
    }

    private boolean isMark(int word) {
        Gap gap = reading.word(word).gap();
        return gap == Gap.SLASH || gap == Gap.HYPHEN || gap == Gap.DOT;
    }

    private int small(int word) {
        if (word >= reading.size()) {
            return -1;
        }
        BigDecimal number = reading.word(word).number();
        return number == null || number.scale() > 0 || number.precision() > 4 ? -1 : number.intValue();
    }

    private Optional<Moment> weekday(int from) {
        Optional<Match> weekOn = reading.matchAt("week_on", from);
        int before = weekOn.map(Match::to).orElse(from);
        int start = reading.matchAt("next", before).map(Match::to).orElse(before);
        Optional<Match> named =
                reading.matchAt("weekday", start).filter(match -> !match.value().equals("-"));
        if (named.isEmpty()) {
            return Optional.empty();
        }
        int to = named.get().to();
        Optional<Moment> dated = dayAndMonth(from, skipArticles(to))
                .or(() -> datedWeekday(from, to, Integer.parseInt(named.get().value())));
        if (dated.isPresent()) {
            return dated;
        }
        int ahead = Math.floorMod(
                Integer.parseInt(named.get().value()) - today.getDayOfWeek().getValue(), WEEK);
        Optional<Match> weekAfter = reading.matchAt("week_after", to);
        int end = weekAfter
                .or(() -> reading.matchAt("next_after", to))
                .map(Match::to)
                .orElse(to);
        boolean skipsWeek = weekOn.isPresent()
                || weekAfter.isPresent()
                || ahead == 1
                        && (reading.matchAt("next_far", from).isPresent()
                                || reading.matchAt("next_far", to).isPresent());
        int days = (ahead == 0 ? WEEK : ahead) + (skipsWeek ? WEEK : 0);
        return Optional.of(new Moment(today.plusDays(days), null, 1, from, end));
    }

    /** "next month 5th", "le 5 du mois prochain", "agle mahine ki 5 tarikh". */
    private Optional<Moment> dayOfNextMonth(int from) {
        Optional<Match> month = reading.matchAt("next_month", from);
        int at = skipArticles(month.map(Match::to).orElse(from));
        Optional<NumberSpan> day = reading.numberAt(at).filter(number -> number.between(1, 31) && !number.scaled());
        if (day.isEmpty() || !reading.word(at).gap().joins()) {
            return Optional.empty();
        }
        int to = signed(day.get().to());
        if (month.isPresent()) {
            return nextMonth(day.get(), from, to);
        }
        return reading.matchAt("next_month", skipArticles(to))
                .or(() -> reading.matchAt("next_month", skipArticles(skipArticles(to))))
                .flatMap(after -> nextMonth(day.get(), from, after.to()));
    }

    private Optional<Moment> nextMonth(NumberSpan day, int from, int to) {
        LocalDate month = today.plusMonths(1);
        return day(month.getYear(), month.getMonthValue(), day.value().intValue(), from, to);
    }

    private int signed(int word) {
        return reading.matchAt("ordinal_sign", word).map(Match::to).orElse(word);
    }

    /** "Monday 23"; but "Saturday 11" is an hour where the 11th is no Saturday. */
    private Optional<Moment> datedWeekday(int from, int to, int weekday) {
        int day = small(to);
        if (day < 1 || day > 31 || !reading.word(to).gap().joins() || isFollowedByClock(to + 1)) {
            return Optional.empty();
        }
        return nextDayOfMonth(day, from, to + 1).filter(moment -> day > HOURS || isOn(moment, weekday));
    }

    private static boolean isOn(Moment moment, int weekday) {
        return moment.day() != null && moment.day().getDayOfWeek().getValue() == weekday;
    }

    private boolean isFollowedByClock(int word) {
        return reading.matchAt("clock", word).isPresent()
                || reading.matchAt("meridiem", word).isPresent()
                || reading.matchAt("clock_after", word).isPresent()
                || word < reading.size() && reading.word(word).gap() == Gap.COLON;
    }

    private int skipArticles(int word) {
        return reading.matchAt("date_article", word).map(Match::to).orElse(word);
    }

    private Optional<Moment> dayAndMonth(int from, int at) {
        Optional<NumberSpan> number = reading.numberAt(at).filter(day -> day.between(1, 31) && !day.scaled());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int to = number.get().to();
        int sign = reading.matchAt("ordinal_sign", to).map(Match::to).orElse(to);
        int joint = reading.matchAt("date_joint", sign).map(Match::to).orElse(sign);
        return reading.matchAt("month", joint)
                .filter(month -> reading.word(month.from()).gap().joins())
                .flatMap(month -> next(
                        Integer.parseInt(month.value()), number.get().value().intValue(), from, month.to()));
    }

    private Optional<Moment> monthAndDay(int from) {
        return reading.matchAt("month", from).flatMap(month -> {
            int at = month.to();
            int day = small(at);
            if (day < 1 || day > 31 || !reading.word(at).gap().joins()) {
                return Optional.empty();
            }
            int to = reading.matchAt("ordinal_sign", at + 1).map(Match::to).orElse(at + 1);
            return next(Integer.parseInt(month.value()), day, from, to);
        });
    }

    private Optional<Moment> relative(int from) {
        return reading.matchAt("day_offset", from)
                .filter(match -> !match.value().equals("-"))
                .map(match -> {
                    boolean either = match.value().startsWith("~");
                    int offset = Integer.parseInt(either ? match.value().substring(1) : match.value());
                    int direction = either ? 0 : offset < 0 ? -1 : 1;
                    return new Moment(today.plusDays(offset), null, direction, match.from(), match.to());
                });
    }

    /** "do din baad", "in three days at ten": so many days or weeks from now. */
    private Optional<Moment> ahead(int from) {
        Optional<Match> inflected =
                reading.numberAt(from).flatMap(number -> reading.matchAt("duration_ahead", number.to()));
        if (inflected.isPresent()) {
            long days = reading.numberAt(from).orElseThrow().value().longValue()
                    * Long.parseLong(inflected.get().value());
            return Optional.of(new Moment(
                    today.plusDays(days), null, 1, from, inflected.get().to()));
        }
        Optional<Match> before = reading.matchAt("days_ahead_before", from);
        int at = before.map(Match::to).orElse(from);
        return reading.numberAt(at)
                .filter(number -> number.between(1, 30))
                .flatMap(number -> reading.matchAt("duration_unit", number.to())
                        .filter(unit -> Integer.parseInt(unit.value()) <= WEEK)
                        .flatMap(unit -> endOfAhead(unit, before.isPresent())
                                .map(to -> new Moment(
                                        today.plusDays(number.value().longValue() * Long.parseLong(unit.value())),
                                        null,
                                        1,
                                        from,
                                        to))));
    }

    /** A word behind it says so, or one before it does and an hour follows. */
    private Optional<Integer> endOfAhead(Match unit, boolean announced) {
        Optional<Integer> behind = reading.matchAt("days_ahead", unit.to()).map(Match::to);
        boolean timed = announced && reading.matchAt("clock_before", unit.to()).isPresent();
        return behind.or(() -> timed ? Optional.of(unit.to()) : Optional.empty());
    }

    /** "pachis tarikh ko": a day told in words. */
    private Optional<Moment> spelledDay(int from) {
        return reading.numberAt(from)
                .filter(number -> number.between(1, 31) && !number.digits())
                .flatMap(number -> reading.matchAt("date_word", number.to())
                        .flatMap(word -> nextDayOfMonth(number.value().intValue(), from, word.to())));
    }

    /** "the 23rd", "el 23". */
    private Optional<Moment> dayOfMonth(int from) {
        int day = small(from);
        if (day < 1 || day > 31 || isFollowedByClock(from + 1)) {
            return Optional.empty();
        }
        Optional<Match> sign = reading.matchAt("ordinal_sign", from + 1);
        boolean named = reading.matchEndingAt("day_of_month_before", from).isPresent()
                && !reading.listShown()
                && (sign.isPresent() || reading.clauseEnd(from) == from + 1);
        return named ? nextDayOfMonth(day, from, sign.map(Match::to).orElse(from + 1)) : Optional.empty();
    }

    private Optional<Moment> nextDayOfMonth(int day, int from, int to) {
        LocalDate month = day >= today.getDayOfMonth() ? today : today.plusMonths(1);
        return day(month.getYear(), month.getMonthValue(), day, from, to);
    }

    /** The next such day, with the year when it is said. */
    private Optional<Moment> next(int month, int day, int from, int to) {
        int after = reading.matchAt("date_joint", to).map(Match::to).orElse(to);
        Word year = after < reading.size() ? reading.word(after) : null;
        if (year != null
                && small(after) >= 1990
                && small(after) < 2100
                && year.gap().joins()) {
            return day(small(after), month, day, from, after + 1);
        }
        return day(today.getYear(), month, day, from, to)
                .map(moment -> moment.day() != null && moment.day().isBefore(today)
                        ? new Moment(moment.day().plusYears(1), null, 1, from, to)
                        : moment);
    }

    private Optional<Moment> day(int year, int month, int day, int from, int to) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(new Moment(date, null, date.isBefore(today) ? -1 : 1, from, to));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
