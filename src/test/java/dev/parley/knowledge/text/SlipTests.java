package dev.parley.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipTests {

    @ParameterizedTest
    @CsvSource({
        "acount, account",
        "chian, chain",
        "warenty, warranty",
        "piesas, piezas",
        "localisador, localizador",
        "helmt, helmet",
        "dais, days"
    })
    void knowsSlipsOfFingersAndEars(String typed, String meant) {
        assertThat(Slip.cost(typed, meant)).isLessThan(Slip.NONE);
    }

    @ParameterizedTest
    @CsvSource({"rotors, motors", "coche, noche", "pool, tool", "diesel, dental"})
    void takesAnotherWordForNoSlip(String typed, String other) {
        assertThat(Slip.cost(typed, other)).isEqualTo(Slip.NONE);
    }

    @ParameterizedTest
    @CsvSource({"limt, limit, lift", "prcie, price, piece", "waht, what, wait"})
    void findsWhatIsLeftOutOrSwappedNearerThanAnotherLetter(String typed, String meant, String other) {
        assertThat(Slip.cost(typed, meant)).isLessThan(Slip.cost(typed, other));
    }

    @Property
    void costsNothingToTypeWhatIsMeant(@ForAll @AlphaChars @StringLength(min = 3, max = 12) String word) {
        assertThat(Slip.cost(word, word)).isZero();
    }
}
