package dev.parley.lifecycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolidaysTests {

    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @CsvSource({
        "US, 2026-11-26, true",
        "US, 2026-11-27, false",
        "US, 2026-05-25, true",
        "US, 2027-03-28, true",
        "FR, 2026-05-14, true",
        "FR, 2026-04-06, true",
        "ES, 2026-04-03, true",
        "IN, 2026-08-15, true",
        "ZZ, 2026-12-25, false"
    })
    void areKnownByTheirRules(String region, LocalDate date, boolean isHoliday) {
        assertThat(holidays.has(region, date)).isEqualTo(isHoliday);
    }
}
