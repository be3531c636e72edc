package dev.parley.commerce.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.commerce.skill.StockDialogue.Heard;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.nlu.Intents;
import dev.parley.shared.Language;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions about the one vehicle that was spoken of last. */
class FocusTests {

    private final StockDialogue dialogue = StockDialogue.demo();

    @Test
    void answersWhetherItIsWhatIsAsked() {
        askOfTheNiro();
        assertThat(ask("is it 4wd").text()).contains("No. It has FWD.");
        assertThat(ask("is it electric?").text()).contains("Yes. Its fuel type is electric.");
        assertThat(ask("automatic?").text()).contains("Yes. It has automatic transmission.");
        assertThat(ask("is it red").text()).contains("No. It is blue.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | does it have all wheel drive
            es      | ¿es 4x4?
            es      | tiene tracción total?
            fr      | est-ce qu'elle a quatre roues motrices ?
            hi      | इसमें चार पहिया ड्राइव है क्या
            hi-Latn | 4wd hai kya usme
            hi-Latn | isme chaar pahiya drive hai
            mr      | यात फोर व्हील ड्राइव्ह आहे का?
            gu      | આમાં ફોર વ્હીલ ડ્રાઇવ છે?
            """)
    void answersTheDrivetrainInEveryLanguage(String language, String question) {
        askOfTheNiro();
        Heard heard = Objects.requireNonNull(dialogue.say(question, Language.of(language)));
        assertThat(heard.outcome().trace()).containsEntry("sku", "JM83876");
        assertThat(heard.text()).contains("FWD");
        assertThat(heard.outcome().coverage()).isEqualTo(Coverage.SETTLED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | does it have leather
            en      | sunroof?
            en      | and does it have carplay?
            es      | ¿tiene techo solar?
            fr      | elle a le toit ouvrant ?
            hi      | इसमें सनरूफ है क्या
            hi-Latn | sunroof hai kya isme
            mr      | यात सनरूफ आहे का?
            gu      | આમાં સનરૂફ છે?
            """)
    void saysOfWhichEquipmentItsRecordIsSilent(String language, String question) {
        askOfTheNiro();
        Heard heard = Objects.requireNonNull(dialogue.say(question, Language.of(language)));
        assertThat(heard.command().name()).isEqualTo(StockSkill.DETAILS);
        assertThat(heard.outcome().trace()).containsEntry("sku", "JM83876");
        assertThat(heard.outcome().coverage()).isEqualTo(Coverage.SETTLED);
        assertThat(heard.outcome().question()).as("offers to have it checked").isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"got any 4wd?", "do you have a diesel?", "and in red?", "only automatic", "any with a sunroof?"})
    void stillLooksForOthers(String message) {
        askOfTheNiro();
        assertThat(ask(message).command().name()).isEqualTo(StockSkill.SEARCH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hi      | माइलेज कितना है
            hi-Latn | mileage kitna hai
            mr      | मायलेज किती आहे
            gu      | માઇલેજ કેટલું છે
            """)
    void tellsTheDistanceDrivenWhereOneWordMeansBoth(String language, String question) {
        askOfTheNiro();
        Heard heard = Objects.requireNonNull(dialogue.say(question, Language.of(language)));
        assertThat(heard.text()).contains("49,700");
        assertThat(heard.outcome().coverage()).isEqualTo(Coverage.SETTLED);
    }

    @Test
    void asksWhichOneWhenSeveralWereShown() {
        ask("any SUVs under 30k?");
        assertThat(ask("how many miles?").text()).contains("Which one");
    }

    @Test
    void takesACamionetaForAPickupOrAnSuv() {
        Heard heard = Objects.requireNonNull(dialogue.say("busco una camioneta usada", Language.SPANISH));
        assertThat(heard.command().arguments().toString()).contains("body=[pickup, suv]");
    }

    @Test
    void takesABudgetForTheWishWhateverElseWasAsked() {
        ask("any Honda CR-V?");
        Heard heard = Objects.requireNonNull(dialogue.pending("lead.contact").say("budget 30k"));
        assertThat(heard.command().arguments().toString()).contains("price_max=3000000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | the cheapest one
            es      | la mas nueva
            fr      | le moins cher
            hi      | सबसे सस्ती
            hi-Latn | sabse sasti wali
            """)
    void aSuperlativeChoosesAmongWhatWasWished(String language, String message) {
        ask("any SUVs under 30k?");
        Heard heard = Objects.requireNonNull(dialogue.say(message, Language.of(language)));
        assertThat(heard.command().arguments().toString()).contains("suv", "price_max=3000000", "limit=1");
    }

    @Test
    void answersInShortWhetherItIsStillThere() {
        askOfTheNiro();
        assertThat(ask("is it still available?").text())
                .contains("it is in stock", "$16,800")
                .doesNotContain("Seats");
    }

    @Test
    void tellsTheColourInMixedWords() {
        askOfTheNiro();
        assertThat(Objects.requireNonNull(dialogue.say("iska colour kya hai", Language.HINGLISH))
                        .text())
                .contains("neela");
    }

    @Test
    void findsAModelAskedForByItsNameAlone() {
        assertThat(ask("is the mustang still there").text()).contains("Mustang");
    }

    @Test
    void hearsAnotherVehicleBehindANo() {
        ask("any Honda Civics?");
        assertThat(dialogue.meaning(Intents.DENY)
                        .say("nahi nahi camry", Language.HINGLISH)
                        .text())
                .contains("Camry");
    }

    @Test
    void findsTheStockQuestionBesideAnotherOne() {
        assertThat(ask("im looking for a 7 seater suv and can we do financing")
                        .command()
                        .name())
                .isEqualTo(StockSkill.SEARCH);
        assertThat(ask("do u have honda crv and what are your hours").command().name())
                .isEqualTo(StockSkill.SEARCH);
    }

    private void askOfTheNiro() {
        ask("is JM83876 still available?");
    }

    private Heard ask(String message) {
        return Objects.requireNonNull(dialogue.say(message), "nothing heard in: " + message);
    }
}
