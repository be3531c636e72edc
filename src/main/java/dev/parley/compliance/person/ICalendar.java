package dev.parley.compliance.person;

import dev.parley.compliance.spi.CalendarEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calendar entries as iCalendar (RFC 5545). */
final class ICalendar {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /** @param zone of the clock that the entries go by */
    static String of(List<CalendarEntry> entries, ZoneId zone, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Parley//Export//EN");
        entries.forEach(entry -> calendar.event(entry, zone, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void event(CalendarEntry entry, ZoneId zone, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + escaped(entry.uid()));
        line("DTSTAMP:" + UTC.format(now));
        line(
                entry.time() == null
                        ? "DTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(entry.day())
                        : "DTSTART:"
                                + UTC.format(entry.day().atTime(entry.time()).atZone(zone)));
        line("SUMMARY:" + escaped(entry.title()));
        optional("LOCATION", entry.place());
        line("STATUS:" + (entry.fixed() ? "CONFIRMED" : "TENTATIVE"));
        line("END:VEVENT");
    }

    private void optional(String property, @Nullable String value) {
        if (value != null) {
            line(property + ":" + escaped(value));
        }
    }

    /** A line of more bytes than it may have goes on in the next one, after a space. */
    private void line(String line) {
        int bytes = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String letter = Character.toString(line.codePointAt(at));
            int more = letter.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(letter);
            bytes += more;
        }
        text.append("\r\n");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace(",", "\\,")
                .replace(";", "\\;");
    }
}
