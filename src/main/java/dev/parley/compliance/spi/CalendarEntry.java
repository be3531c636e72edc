package dev.parley.compliance.spi;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Something in a person's calendar, by the clock of the business.
 *
 * @param uid the same whenever it is given out
 * @param time null when only the day is known
 * @param fixed whether it is agreed on; else it is what the person wishes
 */
public record CalendarEntry(
        String uid,
        String title,
        LocalDate day,
        @Nullable LocalTime time,
        @Nullable String place,
        boolean fixed) {}
