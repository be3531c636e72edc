package dev.parley.nlu.entity.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days of the calendar as seen from today; one that does not exist is none. */
record CalendarDays(LocalDate today) {

    Optional<Moment> day(int year, int month, int day, int from, int to) {
        try {
            LocalDate date = LocalDate.of(year, month, day);
            return Optional.of(new Moment(date, null, date.isBefore(today) ? -1 : 1, from, to));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** This year, or the next where it has been. */
    Optional<Moment> next(int month, int day, int from, int to) {
        return day(today.getYear(), month, day, from, to)
                .map(moment -> moment.day() != null && moment.day().isBefore(today)
                        ? new Moment(moment.day().plusYears(1), null, 1, from, to)
                        : moment);
    }

    /** This month, or the next where it has been. */
    Optional<Moment> nextDayOfMonth(int day, int from, int to) {
        LocalDate month = day >= today.getDayOfMonth() ? today : today.plusMonths(1);
        return day(month.getYear(), month.getMonthValue(), day, from, to);
    }

    Optional<Moment> dayOfNextMonth(int day, int from, int to) {
        LocalDate month = today.plusMonths(1);
        return day(month.getYear(), month.getMonthValue(), day, from, to);
    }

    Moment ahead(long days, int from, int to) {
        return new Moment(today.plusDays(days), null, 1, from, to);
    }
}
