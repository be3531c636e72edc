package dev.parley.compliance.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.compliance.spi.CalendarEntry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person's calendar program reads. */
class ICalendarTests {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Test
    void anAgreedVisitHasItsMomentAndItsPlace() {
        assertThat(written(
                        new CalendarEntry("1@x", "Test drive", DAY, LocalTime.of(16, 30), "North; gate 2, left", true)))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Parley//Export//EN",
                        "BEGIN:VEVENT",
                        "UID:1@x",
                        "DTSTAMP:20261120T120000Z",
                        "DTSTART:20261127T153000Z",
                        "SUMMARY:Test drive",
                        "LOCATION:North\\; gate 2\\, left",
                        "STATUS:CONFIRMED",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void aWishForADayHasNoTime() {
        assertThat(written(new CalendarEntry("1@x", "Visit", DAY, null, null, false)))
                .contains("DTSTART;VALUE=DATE:20261127\r\n", "STATUS:TENTATIVE\r\n")
                .doesNotContain("LOCATION");
    }

    @Test
    void noLineIsTooLongAndNoLetterIsCut() {
        String place = "उत्तर शाखा, मुख्य सड़क पर पुराने डाकघर के सामने वाली गली में तीसरी इमारत";
        String text = written(new CalendarEntry("1@x", "Visit", DAY, null, place, false));
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(text.replace("\r\n ", "")).contains("LOCATION:" + place.replace(",", "\\,"));
    }

    private static String written(CalendarEntry entry) {
        return ICalendar.of(List.of(entry), ZoneId.of("Europe/Madrid"), NOW);
    }
}
