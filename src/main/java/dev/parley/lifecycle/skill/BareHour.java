package dev.parley.lifecycle.skill;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An hour that is all of an answer: "10", "at 3 then", "las 11:30", "16h". */
final class BareHour {

    private static final Pattern HOUR = Pattern.compile(
            "(?:[\\p{L}\\p{M}',]+\\s+){0,3}(\\p{Nd}{1,2})(?:[:.h](\\p{Nd}{2}))?\\s?(am|pm|a\\.m\\.?|p\\.m\\.?|h|hrs?|uhr|baje|बजे|वाजता|વાગ્યે)?"
                    + "(?:\\s+[\\p{L}\\p{M}',]+){0,3}\\s*[.!?]*");
    private static final int NOON = 12;
    private static final int DAY = 24;

    /** Nobody opens before, so that a smaller figure is in the afternoon. */
    private static final int EARLIEST = 7;

    private BareHour() {}

    static Optional<LocalTime> in(String text) {
        Matcher found = HOUR.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!found.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        String half = found.group(3) == null ? "" : found.group(3);
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        boolean isAfternoon = half.startsWith("p") && hour < NOON || half.isEmpty() && hour < EARLIEST;
        int ofDay = isAfternoon ? hour + NOON : hour;
        return ofDay < DAY && minute < 60 ? Optional.of(LocalTime.of(ofDay, minute)) : Optional.empty();
    }
}
