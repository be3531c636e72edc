package dev.parley.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.nlu.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityHintsTests {

    @Test
    void addsUpWhatTheFactsSay() {
        EntityHints hints = EntityHints.parse("hints.txt", "make BUY 0.5\nmodel BUY 0.75 INFO -1\n");

        assertThat(hints.of(List.of(fact("make"), fact("model"), fact("model")), false))
                .containsEntry("BUY", 1.25)
                .containsEntry("INFO", -1.0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    brand BUY 1     | hints.txt:1: an entity and pairs are wanted
                    make BUY        | hints.txt:1: an entity and pairs are wanted
                    make PURCHASE 1 | hints.txt:1: unknown intent PURCHASE
                    make BUY much   | hints.txt:1: no number much
                    """)
    void namesTheFileAndLineOfAnError(String line, String message) {
        assertThatThrownBy(() -> EntityHints.parse("hints.txt", line)).hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dealership", "wholesale"})
    void loadsEveryProfileThatShips(String profile) {
        assertThat(EntityHints.load(profile).gains()).isNotEmpty();
    }

    private static Entity fact(String name) {
        return new Entity(name, "x", "x", 0, 1);
    }
}
