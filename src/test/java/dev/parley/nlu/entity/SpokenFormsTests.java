package dev.parley.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, days and hours as they are said in each language; today is Friday, 20 November 2026. */
class SpokenFormsTests {

    private final EntityExtraction extraction = new RuleEntityExtraction(Set::of);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es      | presupuesto ciento veinte mil euros       | budget_max=120000.00 EUR
            hi-Latn | saat aath lakh ki gaadi                   | budget_min=700000.00 INR
            hi-Latn | saat aath lakh ki gaadi                   | budget_max=800000.00 INR
            mr      | साडेसात लाखांपेक्षा जास्त नको           | budget_max=750000.00 INR
            gu      | પાંચથી છ લાખ                              | budget_min=500000.00 INR
            gu      | સાડાત્રણ લાખ સુધી                         | budget_max=350000.00 INR
            hi      | पचास हज़ार महीना कमाता हूँ                | income=50000.00 INR
            en      | sent the 2,000 deposit on friday          | payment_amount=2000.00 EUR
            """)
    void readsAmounts(String language, String text, String wanted) {
        assertThat(read(language, "dealership", text)).contains(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mr      | साडेतीनशे स्क्रू पाठवा        | 350
            mr      | एकशे वीस पेट्या              | 120
            gu      | અઢીસો બોલ્ટ મોકલો             | 250
            gu      | પચીસ બોક્સ નાખો               | 25
            hi-Latn | sau piece bhej do             | 100
            """)
    void readsQuantities(String language, String text, long wanted) {
        assertThat(read(language, "wholesale", text)).contains("quantity=" + wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr      | essai mercredi à 9h et quart                  | 2026-11-25T09:15
            fr      | essai jeudi à midi et demi                    | 2026-11-26T12:30
            en      | test drive a week on tuesday at ten           | 2026-12-01T10:00
            en      | test drive next month 5th at 4pm              | 2026-12-05T16:00
            hi-Latn | test drive agle mahine 5 tarikh ko            | 2026-12-05
            hi-Latn | test drive pachis tarikh ko                   | 2026-11-25
            hi      | टेस्ट ड्राइव नरसों सुबह 10 बजे                | 2026-11-23T10:00
            mr      | टेस्ट ड्राइव्ह दोन दिवसांनी ३ वाजता           | 2026-11-22T15:00
            gu      | ટેસ્ટ ડ્રાઈવ એક અઠવાડિયા પછી                  | 2026-11-27
            """)
    void readsDaysAndHours(String language, String text, String wanted) {
        assertThat(read(language, "dealership", text)).contains("appointment_at=" + wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es      | tengo un Megane del 2014 con 190.000 km, qué me dais             | Megane
            hi-Latn | meri 2015 Honda City hai 90 hazaar chali hui, kitna doge         | City
            gu      | મારી ૨૦૧૪ ની અલ્ટો ના કેટલા આપશો                                  | Alto
            """)
    void takesACarWhosePriceIsAskedForATradeIn(String language, String text, String model) {
        assertThat(read(language, "dealership", text)).contains("trade_in_model=" + model, "has_trade_in=true");
    }

    @Test
    void readsAPhoneToldDigitByDigit() {
        assertThat(read("en", "dealership", "call me on double six five zero one eight double two one"))
                .contains("phone=+34665018221");
    }

    @Test
    void seesNoWishInAMessageThatCame() {
        assertThat(read("en", "dealership", "got your sms that the service is due"))
                .doesNotContain("preferred_channel=sms");
    }

    private List<String> read(String code, String profile, String text) {
        Language language = Language.of(code);
        boolean india = Set.of("hi", "hi-Latn", "mr", "gu").contains(code);
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Europe/Madrid"));
        Utterance utterance = new Utterance(
                text,
                language,
                language,
                india ? "IN" : "ES",
                india ? "INR" : "EUR",
                profile,
                now,
                UtteranceContext.EMPTY);
        return extraction.extract(utterance, language).stream()
                .map(entity -> entity.name() + "=" + entity.value())
                .toList();
    }
}
