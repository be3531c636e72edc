package dev.parley.lifecycle.skill;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wishes to come.
 *
 * @param at noon where no hour was said
 * @param isTimed whether an hour was said
 */
record VisitTime(LocalDateTime at, boolean isTimed) {

    /** From ISO 8601, a local date with or without a time; empty for anything else. */
    static Optional<VisitTime> parse(@Nullable Object iso) {
        if (iso == null) {
            return Optional.empty();
        }
        String text = iso.toString();
        boolean isTimed = text.contains("T");
        try {
            return Optional.of(new VisitTime(
                    isTimed ? LocalDateTime.parse(text) : LocalDate.parse(text).atTime(LocalTime.NOON), isTimed));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    boolean isOnTheSameDay(VisitTime other) {
        return at.toLocalDate().equals(other.at.toLocalDate());
    }

    /** The same day, then. */
    VisitTime at(LocalTime hour) {
        return new VisitTime(at.toLocalDate().atTime(hour), true);
    }

    String iso() {
        return isTimed ? at.toString() : at.toLocalDate().toString();
    }
}
