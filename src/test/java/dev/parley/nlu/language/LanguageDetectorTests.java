package dev.parley.nlu.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.shared.Language;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTests {

    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en      | Could someone explain the warranty to me?
                    es      | quería saber si la garantía cubre los frenos
                    fr      | pourriez-vous m'expliquer la garantie ?
                    hi      | क्या वारंटी में ब्रेक भी आते हैं
                    hi-Latn | warranty me brake bhi cover hote hain kya
                    mr      | वॉरंटीमध्ये ब्रेक येतात का
                    gu      | વોરંટીમાં બ્રેક આવે છે
                    """)
    void recognisesEachLanguage(String code, String text) {
        assertThat(detect(text, null).language()).isEqualTo(Language.of(code));
    }

    @ParameterizedTest
    @CsvSource({"hi, मैंने गाड़ी खरीद ली है", "mr, मी गाडी घेतली आहे"})
    void tellsHindiFromMarathiThoughTheyShareAScript(String code, String text) {
        assertThat(detect(text, null).language()).isEqualTo(Language.of(code));
    }

    @Test
    void takesHindiFullOfEnglishWordsForHinglish() {
        assertThat(detect("weekend test drive book kar do please", null).language())
                .isEqualTo(Language.HINGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ok", "35000", "Ana Ruiz", "RAV4", "ana@mail.example", "👍", "+34 600 111 222"})
    void staysInTheLanguageOfTheConversationForTextsTooShortToTell(String text) {
        assertThat(detect(text, Language.FRENCH).language()).isEqualTo(Language.FRENCH);
        assertThat(detect(text, Language.HINGLISH).language()).isEqualTo(Language.HINGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hammer drill", "knee pads", "red truck", "steel rod", "sedan", "roof rack"})
    void takesGoodsNamedInEnglishForNoHinglish(String text) {
        assertThat(detect(text, null).language()).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the kia one", "delivery charges per mile", "any offers on the sedan", "suv", "color?"})
    void takesEnglishWithBorrowedNounsForNoHinglish(String text) {
        assertThat(detect(text, null).language()).isEqualTo(Language.ENGLISH);
    }

    @Test
    void followsACustomerWhoSwitches() {
        assertThat(detect("sorry, can we continue in my own language?", Language.SPANISH)
                        .language())
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void isSurerOfALongTextThanOfAShortOne() {
        assertThat(detect("me gustaría hablar con alguien del taller", null).confidence())
                .isGreaterThan(detect("no", null).confidence());
    }

    private static LanguageGuess detect(String text, @Nullable Language previous) {
        var now = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneOffset.UTC);
        return DETECTOR.detect(
                new Utterance(text, null, previous, "US", "USD", "dealership", now, UtteranceContext.EMPTY));
    }
}
