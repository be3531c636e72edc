package dev.parley.shared.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DevClockTests {

    private static final Instant START = Instant.parse("2026-11-20T10:00:00Z");

    private final ParleyClock clock = new ParleyClock(Clock.fixed(START, ZoneOffset.UTC));
    private final DevClockController controller = new DevClockController(clock, List.of());

    @ParameterizedTest
    @CsvSource({
        "P999999999Y,",
        "PT99999999999999999H,",
        "P9000Y,",
        "soon,",
        ",+999999999-01-01T00:00:00Z",
        ",1492-10-12T00:00:00Z",
        ",noon",
        "P1D,2027-01-01T00:00:00Z",
        ","
    })
    void whatLeadsToNoMomentIsRefusedAndLeavesTheClockAlone(String advance, String set) {
        assertThatThrownBy(() -> controller.move(new DevClockController.Move(advance, set)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors()).hasSize(1));
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void advancesByDaysAndHours() {
        controller.move(new DevClockController.Move("P1DT2H", null));

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(93_600));
    }
}
