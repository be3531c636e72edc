package dev.parley.lifecycle.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Public holidays, on which usual opening hours do not hold, from {@code calendar/holidays.properties}. */
@Component
public class Holidays {

    private static final String EASTER = "easter";

    private final Properties rules = new Properties();

    public Holidays() {
        ClassPathResource file = new ClassPathResource("calendar/holidays.properties");
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            rules.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param region ISO 3166 country; one without rules has none */
    public boolean has(String region, LocalDate date) {
        return Arrays.stream(rules.getProperty(region, "").split(","))
                .map(String::strip)
                .filter(rule -> !rule.isEmpty())
                .anyMatch(rule -> date(rule, date.getYear()).equals(date));
    }

    private static LocalDate date(String rule, int year) {
        if (rule.startsWith(EASTER)) {
            return easter(year).plusDays(Integer.parseInt(rule.substring(EASTER.length())));
        }
        if (rule.contains(":")) {
            String[] parts = rule.split(":");
            return LocalDate.of(year, Month.of(Integer.parseInt(parts[0])), 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts[1]), DayOfWeek.valueOf(parts[2])));
        }
        return MonthDay.parse("--" + rule).atYear(year);
    }

    /** By the rule of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int inCentury = year % 100;
        int skipped = century / 4;
        int moon = (century + 8) / 25;
        int epact = (19 * golden + century - skipped - (century - moon + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
