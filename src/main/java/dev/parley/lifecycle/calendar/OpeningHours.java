package dev.parley.lifecycle.calendar;

import dev.parley.tenancy.TenantSettings.Branch;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a branch is open, day by day. */
public record OpeningHours(Branch branch, Map<DayOfWeek, Span> days) {

    /** An open stretch of a day. */
    public record Span(LocalTime from, LocalTime to) {

        /** Whether somebody who comes then still finds it open. */
        public boolean includes(LocalTime time) {
            return !time.isBefore(from) && time.isBefore(to);
        }
    }

    public OpeningHours {
        days = Map.copyOf(days);
    }

    /** Hours that cannot be read count as closed: nobody is sent to a closed door. */
    public static OpeningHours of(Branch branch) {
        Map<DayOfWeek, Span> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String key = day.name().substring(0, 3).toLowerCase(Locale.ROOT);
            span(branch.openingHours().get(key)).ifPresent(span -> days.put(day, span));
        }
        return new OpeningHours(branch, days);
    }

    public static List<OpeningHours> of(List<Branch> branches) {
        return branches.stream().map(OpeningHours::of).toList();
    }

    public Optional<Span> on(DayOfWeek day) {
        return Optional.ofNullable(days.get(day));
    }

    private static Optional<Span> span(@Nullable String text) {
        if (text == null || !text.contains("-")) {
            return Optional.empty();
        }
        try {
            int dash = text.indexOf('-');
            LocalTime from = LocalTime.parse(text.substring(0, dash).strip());
            LocalTime to = LocalTime.parse(text.substring(dash + 1).strip());
            return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
