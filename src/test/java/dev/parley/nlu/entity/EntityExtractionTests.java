package dev.parley.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.nlu.Entity;
import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityExtractionTests {

    private static final ZonedDateTime FRIDAY =
            ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("America/New_York"));

    private final EntityExtraction extraction = new RuleEntityExtraction(Set::of);

    @Test
    void readsAConversationThatWarmsUpSlowly() {
        assertThat(american("heya u got any suvs?")).containsExactly("vehicle_type=suv");
        assertThat(american("smth for 3 kids, hybrid if posible, like the rav4"))
                .contains("fuel=hybrid", "model=RAV4");
        assertThat(american("budget arond 35k")).containsExactly("budget_max=35000.00 USD");
        assertThat(american("can i come drive it saturday? im Dana"))
                .containsExactly("appointment_at=2026-11-21", "timeline=immediate", "name=Dana");
        assertThat(american("dana.whitlok@mail.example")).containsExactly("email=dana.whitlok@mail.example");
        assertThat(american("oops its dana.whitlock@mail.example")).containsExactly("email=dana.whitlock@mail.example");
        assertThat(american("no trade in btw")).containsExactly("has_trade_in=false");
    }

    @Test
    void readsAmountsAsTheyAreSaid() {
        assertThat(amount("under twenty grand", Language.ENGLISH)).isEqualTo("20000.00 USD");
        assertThat(amount("no more than $14,000", Language.ENGLISH)).isEqualTo("14000.00 USD");
        assertThat(amount("around 30k, no, make it 45k", Language.ENGLISH)).isEqualTo("45000.00 USD");
    }

    @Test
    void readsASpokenEmail() {
        assertThat(american("its dana at mail dot com")).containsExactly("email=dana@mail.com");
    }

    @Test
    void takesNoMonthlyRateForABudget() {
        assertThat(american("can i get it for $400 a month?")).noneMatch(entity -> entity.startsWith("budget"));
    }

    @Test
    void dropsWhatIsDenied() {
        assertThat(american("anything but a Toyota")).isEmpty();
        assertThat(american("not a diesel, a hybrid")).containsExactly("fuel=hybrid");
    }

    @Test
    void readsHinglishLakhsPhonesAndChangesOfMind() {
        assertThat(indian("bhai creta leni hai, 15-18 lakh tak, kya milega", Language.HINGLISH))
                .containsExactly("model=Creta", "budget_min=1500000.00 INR", "budget_max=1800000.00 INR");
        assertThat(indian("isi hafte chahiye, jaldi", Language.HINGLISH)).containsExactly("timeline=immediate");
        assertThat(indian("98765 43210 pe call karo, naam Rohit", Language.HINGLISH))
                .contains("phone=+919876543210", "name=Rohit");
        assertThat(indian("nahi nahi nexon kar do, creta nahi", Language.HINGLISH))
                .containsExactly("model=Nexon");
        assertThat(indian("kal subah 11 baje thar chalani hai", Language.HINGLISH))
                .contains("appointment_at=2026-11-21T11:00", "model=Thar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | can i come tonight at 8:30?            | 2026-11-20T20:30
            en      | 8:30 tonight works                     | 2026-11-20T20:30
            en      | this evening around 8                  | 2026-11-20T20:00
            en      | tomorrow evening at 8:30               | 2026-11-21T20:30
            en      | tomorrow at 8:30 in the evening        | 2026-11-21T20:30
            en      | tomorrow night, 9:15                   | 2026-11-21T21:15
            en      | this morning at 11:30                  | 2026-11-20T11:30
            es      | puedo ir esta noche a las 8:30         | 2026-11-20T20:30
            es      | a las 8:30 de esta noche               | 2026-11-20T20:30
            es      | mañana por la noche a las 8:30         | 2026-11-21T20:30
            es      | esta tarde a las 8                     | 2026-11-20T20:00
            fr      | je passe ce soir à 8h30                | 2026-11-20T20:30
            fr      | demain soir vers 8h30                  | 2026-11-21T20:30
            hi      | आज रात 8:30 बजे आऊँगा                   | 2026-11-20T20:30
            hi      | कल शाम 8 बजे आऊँगा                      | 2026-11-21T20:00
            hi-Latn | aaj raat 8:30 baje aaunga              | 2026-11-20T20:30
            hi-Latn | aaj raat ko 8:30 baje aaunga           | 2026-11-20T20:30
            hi-Latn | aaj shaam 8:30 baje aaunga             | 2026-11-20T20:30
            hi-Latn | kal raat ko 9 baje aa sakta hu         | 2026-11-21T21:00
            mr      | आज रात्री 8:30 वाजता येतो                | 2026-11-20T20:30
            mr      | उद्या संध्याकाळी साडेआठ वाजता येतो        | 2026-11-21T20:30
            gu      | આજે રાત્રે 8:30 વાગ્યે આવીશ               | 2026-11-20T20:30
            gu      | આજે સાંજે 8:30 વાગ્યે આવીશ                | 2026-11-20T20:30
            """)
    void readsAnHourOfTheEveningAsOne(String code, String text, String moment) {
        Language language = Language.of(code);
        assertThat(read(text, language, "US", "USD", null)).contains("appointment_at=" + moment);
    }

    @Test
    void readsIndicScripts() {
        assertThat(indian("साढ़े सात लाख के अंदर ऑटोमैटिक चाहिए, डीज़ल नहीं", Language.HINDI))
                .containsExactly("budget_max=750000.00 INR", "transmission=automatic");
        assertThat(indian("उद्या सकाळी दहा वाजता येतो टेस्ट ड्राइव्हला", Language.MARATHI))
                .contains("appointment_at=2026-11-21T10:00");
        assertThat(indian("મારું નામ કિરણ શાહ છે, મારે બ્રેઝા લેવી છે", Language.GUJARATI))
                .containsExactly("name=કિરણ શાહ", "model=Brezza");
    }

    @Test
    void readsFrenchAndSpanish() {
        assertThat(read("Amélie Côté, amelie@mail.example", Language.FRENCH, "US", "USD", null))
                .containsExactly("name=Amélie Côté", "email=amelie@mail.example");
        assertThat(read("plutôt samedi à 10h finalement", Language.FRENCH, "US", "USD", null))
                .contains("appointment_at=2026-11-21T10:00");
        assertThat(read("quiero probar el León el martes a las 5 de la tarde", Language.SPANISH, "ES", "EUR", null))
                .contains("model=Leon", "appointment_at=2026-11-24T17:00");
    }

    @Test
    void readsAnswersInTheLightOfTheQuestion() {
        assertThat(read("35", Language.ENGLISH, "US", "USD", "lead.budget")).containsExactly("budget_max=35000.00 USD");
        assertThat(read("nope", Language.ENGLISH, "US", "USD", "lead.trade_in")).containsExactly("has_trade_in=false");
        assertThat(read("Priya", Language.ENGLISH, "US", "USD", "lead.name")).containsExactly("name=Priya");
        assertThat(read("why do you need it", Language.ENGLISH, "US", "USD", "lead.name"))
                .isEmpty();
    }

    @Test
    void tellsTheCarGivenFromTheCarWanted() {
        assertThat(american("got a 2018 Ford Fiesta to part ex for a Puma"))
                .contains("trade_in_year=2018", "trade_in_make=Ford", "trade_in_model=Fiesta", "model=Puma");
        assertThat(american("my brother paid 41k for his F150")).isEmpty();
    }

    @Test
    void hearsSeasonsAndHolidaysAsATimeToBuy() {
        assertThat(extract("some time after easter i guess", Language.ENGLISH, "GB", "GBP", "lead.timeline"))
                .extracting(Entity::name, Entity::value)
                .containsExactly(tuple("timeline", "months"));
    }

    @Test
    void takesAPhoneNumberThatNobodyHasForNoAmount() {
        assertThat(extract("my phone number is 0112-333344", Language.ENGLISH, "US", "USD", "lead.phone"))
                .extracting(Entity::name)
                .doesNotContain("budget_max", "quantity", "order_number");
    }

    @Test
    void hearsWhatIsPaidForACarThatIsHandedIn() {
        assertThat(american("what would you pay for a 2017 Camry"))
                .contains("has_trade_in=true", "trade_in_year=2017", "trade_in_model=Camry");
        assertThat(american("got an 08 Accord w 150k miles, worth anything?"))
                .contains("trade_in_year=2008", "trade_in_model=Accord", "has_trade_in=true");
        assertThat(indian("meri 2013 alto kitne ki jayegi", Language.HINGLISH))
                .contains("has_trade_in=true", "trade_in_year=2013", "trade_in_model=Alto");
        assertThat(read("vous faites la reprise ? j'ai une Clio de 2014", Language.FRENCH, "FR", "EUR", null))
                .contains("trade_in_model=Clio", "trade_in_year=2014");
    }

    @Test
    void takesNeitherDoubtNorAWishForAnOldCar() {
        String asked = "lead.trade_in";
        assertThat(read("ok thanks, I'll think about it", Language.ENGLISH, "US", "USD", asked))
                .noneMatch(fact -> fact.startsWith("has_trade_in"));
        assertThat(read("vale gracias, ya veremos", Language.SPANISH, "ES", "EUR", asked))
                .noneMatch(fact -> fact.startsWith("has_trade_in"));
        assertThat(read("I'm looking for a HR-V or so", Language.ENGLISH, "US", "USD", asked))
                .contains("model=HR-V")
                .doesNotContain("has_trade_in=true");
        assertThat(read("yes, a 2012 Sonata", Language.ENGLISH, "US", "USD", asked))
                .contains("has_trade_in=true", "trade_in_model=Sonata");
    }

    @Test
    void readsTheHigherOfTwoLimits() {
        assertThat(american("22k, maybe 25")).containsExactly("budget_max=25000.00 USD");
        assertThat(indian("7 8 lakh tak", Language.HINGLISH))
                .containsExactly("budget_min=700000.00 INR", "budget_max=800000.00 INR");
    }

    @Test
    void takesANameThatIsAColour() {
        assertThat(read("hola, soy Blanca", Language.SPANISH, "ES", "EUR", null))
                .containsExactly("name=Blanca");
        assertThat(read("la blanca", Language.SPANISH, "ES", "EUR", null)).containsExactly("colour=white");
        assertThat(indian("मेरा नंबर 98200 55123 है, मीना", Language.HINDI)).contains("name=मीना");
        assertThat(american("Rita Osborne. Ring us on (316) 555-0190")).contains("name=Rita Osborne");
        assertThat(indian("subah phone karna 98200 55123 Farhan", Language.HINGLISH))
                .contains("name=Farhan");
        assertThat(indian("मेरा नंबर 98200 55123 है, शुक्रिया", Language.HINDI))
                .noneMatch(fact -> fact.startsWith("name"));
        assertThat(american("my cell is 316 555 0188, thanks")).noneMatch(fact -> fact.startsWith("name"));
    }

    @Test
    void leavesWordsThatOnlyLookLikeAFactAlone() {
        assertThat(indian("સૌથી મોંઘી ગાડી", Language.GUJARATI)).noneMatch(fact -> fact.startsWith("quantity"));
        assertThat(indian("ghar se pickup ho jayega kya", Language.HINGLISH))
                .noneMatch(fact -> fact.startsWith("vehicle_type"));
        assertThat(american("is a loaner included")).noneMatch(fact -> fact.startsWith("model"));
        assertThat(american("it's easy on gas")).doesNotContain("fuel=petrol");
        assertThat(read("no tengo seguro social", Language.SPANISH, "US", "USD", null))
                .doesNotContain("priorities=safety");
    }

    private List<String> indian(String text, Language language) {
        return read(text, language, "IN", "INR", null);
    }

    private String amount(String text, Language language) {
        return extract(text, language, "US", "USD", null).stream()
                .filter(entity ->
                        entity.value() instanceof Money && entity.name().equals("budget_max"))
                .map(entity -> entity.value().toString())
                .findFirst()
                .orElse("none");
    }

    private List<String> american(String text) {
        return read(text, Language.ENGLISH, "US", "USD", null);
    }

    private List<String> read(
            String text, Language language, String region, String currency, @Nullable String pending) {
        return extract(text, language, region, currency, pending).stream()
                .filter(entity -> !entity.name().equals("currency"))
                .map(entity -> entity.name() + "=" + entity.value())
                .toList();
    }

    private List<Entity> extract(
            String text, Language language, String region, String currency, @Nullable String pending) {
        return extraction.extract(
                new Utterance(
                        text, null, null, region, currency, "dealership", FRIDAY, new UtteranceContext(0, pending)),
                language);
    }
}
