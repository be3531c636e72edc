package dev.parley.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class IntentFilesTests {

    @Test
    void readsExamplesAndRules() {
        IntentData data = IntentFiles.parse(
                "en.txt",
                Language.ENGLISH,
                "# a comment\n[BUY]\nI want a car\n\n~ (want|need) a car\n[THANKS]\nthanks\n");

        assertThat(data.examples()).extracting(IntentData.Example::text).containsExactly("I want a car", "thanks");
        assertThat(data.rules()).extracting(IntentData.Rule::intent).containsExactly("BUY");
    }

    @Test
    void readsHowMuchARuleSays() {
        IntentData data = IntentFiles.parse("en.txt", Language.ENGLISH, "[FINANCE]\n~ loan\n~~ car loan\n! no loan\n");

        assertThat(data.rules())
                .extracting(IntentData.Rule::gain)
                .satisfiesExactly(
                        likely -> assertThat(likely).isPositive(),
                        certain -> assertThat(certain)
                                .isGreaterThan(data.rules().getFirst().gain()),
                        against -> assertThat(against).isNegative());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    [BUY];[PURCHASE]    | en.txt:2: unknown intent [PURCHASE]
                    I want a car        | en.txt:1: a line before the first [INTENT]
                    [BUY];;~ (want      | en.txt:3:
                    [BUY];a car!;[INFO];A car | en.txt:4: 'A car' is INFO here and BUY in en.txt:2
                    """)
    void namesTheFileAndLineOfAnError(String content, String message) {
        assertThatThrownBy(() -> IntentFiles.parse("en.txt", Language.ENGLISH, content.replace(';', '\n')))
                .hasMessageStartingWith(message);
    }

    @Test
    void namesTheFileOfALanguageThatIsMissing() {
        IntentFiles.Source source =
                place -> place.endsWith("/gu.txt") ? List.of() : List.of(file("[THANKS]\nthanks in " + place));

        assertThatThrownBy(() -> IntentFiles.load("bakery", source))
                .hasMessageStartingWith("profiles/bakery/intents/gu.txt: is missing");
    }

    @Test
    void namesBothPlacesWhenAProfileContradictsWhatAllShare() {
        IntentFiles.Source source = place -> List.of(
                file(place.contains("bakery") ? "[ORDER_STATUS]\nis it ready" : "# all\n[SERVICE]\nIs it ready"));

        assertThatThrownBy(() -> IntentFiles.load("bakery", source))
                .hasMessage("profiles/common/intents/en.txt:3: 'Is it ready' is SERVICE here and ORDER_STATUS in"
                        + " profiles/bakery/intents/en.txt:2");
    }

    private static Resource file(String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void knowsNoProfileWithoutFiles() {
        assertThatThrownBy(() -> IntentFiles.load("bakery")).hasMessageContaining("bakery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dealership", "wholesale"})
    void loadsEveryProfileThatShips(String profile) {
        assertThat(IntentFiles.load(profile).examples())
                .extracting(IntentData.Example::language)
                .contains(Language.values());
    }
}
