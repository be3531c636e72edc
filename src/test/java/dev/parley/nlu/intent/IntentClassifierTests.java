package dev.parley.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.shared.Language;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntentClassifierTests {

    private static final IntentClassifier CLASSIFIER = new IntentClassifier(new Profiles(OnnxEmbedder.bundled()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en      | TEST_DRIVE      | could we try the Octavia out on Thursday afternoon?
                    en      | FINANCE         | what would the instalments be over four years
                    en      | EXCHANGE        | I'd like to part exchange my Astra
                    es      | SERVICE         | los frenos hacen ruido, cuándo os lo puedo llevar?
                    es      | DELIVERY_UPDATE | cuándo me entregáis mi coche nuevo?
                    fr      | INSURANCE       | vous proposez une assurance tous risques ?
                    fr      | ESCALATION      | je préfère parler à un conseiller
                    hi-Latn | BUY             | mujhe ek badi gaadi kharidni hai diwali tak
                    hi-Latn | FINANCE         | loan par lene se mahine ka kitna dena hoga
                    hi      | TEST_DRIVE      | क्या मैं शनिवार को टेस्ट ड्राइव ले सकती हूँ
                    hi      | COMPLAINT       | मुझे शिकायत दर्ज करानी है
                    mr      | INSURANCE       | गाडीचा विमा किती रुपये पडेल
                    mr      | SERVICE         | ब्रेक नीट लागत नाहीत, दुरुस्त करायचे आहेत
                    gu      | EXCHANGE        | જૂની કાર એક્સચેન્જમાં લેશો?
                    gu      | TEST_DRIVE      | રવિવારે ટેસ્ટ ડ્રાઇવ માટે આવું?
                    """)
    void hearsTheSameWishInEachLanguage(String language, String intent, String text) {
        assertThat(best(text, language, null)).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | hello, can I book a test drive? | TEST_DRIVE
                    es | hola buenas, qué cuota mensual me sale? | FINANCE
                    fr | bonjour, je voudrais une vidange, merci | SERVICE
                    """)
    void putsARequestBeforeTheGreetingBesideIt(String language, String text, String intent) {
        assertThat(best(text, language, null)).isEqualTo(intent);
    }

    @Test
    void hearsASecondWish() {
        assertThat(classify("Can I test drive it tomorrow? And what would my monthly payment be?", "en", null))
                .extracting(IntentScore::name)
                .contains(Intents.TEST_DRIVE, Intents.FINANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "lead.budget,around 25 thousand",
        "lead.name,Maria Lopez",
        "lead.phone,+34 611 222 333",
        "checkout.address,'Calle Mayor 5, Madrid'",
        "lead.timeline,next month or so"
    })
    void findsNoIntentInWhatOnlyAnswersAQuestion(String pending, String text) {
        assertThat(classify(text, "en", pending)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"lead.budget,do you also offer finance?,FINANCE", "checkout.email,cancel that please,CANCEL"})
    void hearsACustomerWhoDoesNotAnswer(String pending, String text, String intent) {
        assertThat(best(text, "en", pending)).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource({"en,yes please,AFFIRM", "es,vale,AFFIRM", "fr,non merci,DENY", "gu,હા,AFFIRM", "mr,नको,DENY"})
    void takesYesAndNoForWhatTheyAre(String language, String text, String intent) {
        assertThat(best(text, language, "checkout.confirm")).isEqualTo(intent);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en | wait, no, that email is wrong
                    es | no espera, esa no es la dirección
                    fr | non attendez, le téléphone est faux
                    hi | नहीं रुको, पता गलत है
                    """)
    void letsNegationWin(String language, String text) {
        assertThat(best(text, language, "checkout.confirm")).isEqualTo(Intents.DENY);
    }

    @Test
    void hearsAYesBesideTheAnswer() {
        assertThat(best("Yes, mornings are best", "en", "lead.contact")).isEqualTo(Intents.AFFIRM);
    }

    @ParameterizedTest
    @CsvSource({
        "en,'no loan please, I will pay cash for the Yaris'",
        "hi-Latn,'loan nahi chahiye, cash me swift leni hai'"
    })
    void doesNotOfferWhatTheCustomerRulesOut(String language, String text) {
        assertThat(best(text, language, null)).isEqualTo(Intents.BUY);
    }

    @Property(tries = 200)
    void ranksAnythingWithConfidencesFromZeroToOne(@ForAll @StringLength(max = 300) String text) {
        assertThat(classify(text, "en", null)).allSatisfy(score -> {
            assertThat(score.confidence()).isBetween(0.0, 1.0);
            assertThat(Intents.ALL).contains(score.name());
        });
    }

    private static String best(String text, String language, @Nullable String pending) {
        return classify(text, language, pending).getFirst().name();
    }

    private static List<IntentScore> classify(String text, String language, @Nullable String pending) {
        var now = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneOffset.UTC);
        var utterance =
                new Utterance(text, null, null, "US", "USD", "dealership", now, new UtteranceContext(0, pending));
        return CLASSIFIER.classify(utterance, Language.of(language), List.of());
    }
}
