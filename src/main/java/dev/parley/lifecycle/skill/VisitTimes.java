package dev.parley.lifecycle.skill;

import dev.parley.lifecycle.calendar.OpeningHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges when somebody wants to come against the opening hours. */
final class VisitTimes {

    private static final int ALTERNATIVES = 2;
    private static final int LOOK_AHEAD = 14;

    private VisitTimes() {}

    /** The branches that are open then; at any time of the day when no hour was said. */
    static List<OpeningHours> open(List<OpeningHours> branches, LocalDateTime at, boolean isTimed) {
        return branches.stream()
                .filter(branch -> branch.on(at.getDayOfWeek())
                        .filter(span -> !isTimed || span.includes(at.toLocalTime()))
                        .isPresent())
                .toList();
    }

    /** The nearest moments at which it works: the same day if it is open, then the same hour on the next open days. */
    static List<LocalDateTime> alternatives(List<OpeningHours> branches, LocalDateTime at, LocalDateTime now) {
        List<LocalDateTime> found = new ArrayList<>();
        LocalDate first = at.isBefore(now) ? now.toLocalDate() : at.toLocalDate();
        for (int ahead = 0; ahead < LOOK_AHEAD && found.size() < ALTERNATIVES; ahead++) {
            LocalDate day = first.plusDays(ahead);
            nearest(branches, day, at.toLocalTime())
                    .map(day::atTime)
                    .filter(moment -> moment.isAfter(now))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The wished hour moved into the day's opening hours, with an hour left before closing. */
    private static Optional<LocalTime> nearest(List<OpeningHours> branches, LocalDate day, LocalTime wished) {
        return branches.stream()
                .map(branch -> branch.on(day.getDayOfWeek()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(span -> {
                    LocalTime last = span.to().minusHours(1).isBefore(span.from())
                            ? span.from()
                            : span.to().minusHours(1);
                    return wished.isBefore(span.from()) ? span.from() : wished.isAfter(last) ? last : wished;
                });
    }
}
