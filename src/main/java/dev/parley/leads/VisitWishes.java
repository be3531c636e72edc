package dev.parley.leads;

import dev.parley.compliance.spi.CalendarEntry;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When somebody said they want to come, as an entry of a calendar. */
final class VisitWishes {

    private VisitWishes() {}

    static Optional<CalendarEntry> of(Lead lead) {
        if (!(lead.fields().get("appointment_at") instanceof String at)) {
            return Optional.empty();
        }
        try {
            boolean timed = at.contains("T");
            LocalDate day = timed ? LocalDateTime.parse(at).toLocalDate() : LocalDate.parse(at);
            @Nullable LocalTime time = timed ? LocalDateTime.parse(at).toLocalTime() : null;
            @Nullable String place = lead.fields().get("branch") instanceof String branch ? branch : null;
            return Optional.of(new CalendarEntry(lead.id() + "@parley", "Visit", day, time, place, false));
        } catch (DateTimeParseException noMoment) {
            return Optional.empty();
        }
    }
}
