package dev.parley.nlu.entity.time;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day, a time of day, or both, named in a text.
 *
 * @param day null when only a time was said
 * @param time null when no hour was said
 * @param direction -1 when the day is past, 1 when it is to come, 0 when the word means either ("kal")
 * @param from first word
 * @param to behind the last word
 */
public record Moment(@Nullable LocalDate day, @Nullable LocalTime time, int direction, int from, int to) {

    /** ISO 8601, local. */
    public String iso() {
        return time == null ? String.valueOf(day) : day + "T" + time;
    }
}
