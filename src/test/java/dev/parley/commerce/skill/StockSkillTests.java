package dev.parley.commerce.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.commerce.TestCatalogues;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.skill.StockDialogue.Heard;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Statement;
import dev.parley.nlu.Intents;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dialogues about the demo dealership's stock. */
class StockSkillTests {

    private final StockDialogue dialogue = StockDialogue.demo();

    @Test
    void narrowsAWishTurnByTurn() {
        Heard suvs = ask("heya u got any suvs?");
        assertThat(suvs.outcome().coverage()).isEqualTo(Coverage.SETTLED);
        assertThat(list(suvs).items()).hasSize(5);
        assertThat(list(suvs).total())
                .isGreaterThan(5)
                .isEqualTo(list(suvs).skus().size());
        Heard hybrids = ask("smth for 3 kids, hybrid if posible, like the rav4");
        assertThat(hybrids.text()).contains("RAV4 Hybrid").doesNotContain("CR-V");
        Heard affordable = ask("budget arond 35k");
        assertThat(affordable.text()).contains("$34,900").doesNotContain("$36,450");
    }

    @Test
    void saysNoHonestlyAndOffersTheNearest() {
        Heard heard = ask("do you have a red 2024 Honda CR-V?");
        assertThat(heard.text()).startsWith("No,");
        assertThat(list(heard).match()).isEqualTo(DisplayedList.NEAREST);
        assertThat(list(heard).items().getFirst().name()).contains("CR-V");
    }

    /** The interface names no column for the kind of vehicle, nor for its seats. */
    @Test
    void knowsWhatAWellKnownModelIsAndSaysWhatNoRecordTells(@TempDir Path folder) throws IOException {
        Path stock = Files.writeString(folder.resolve("stock.csv"), """
                sku,name,description,category,brand,price,currency,unit,stock,attributes
                V1,2024 Toyota RAV4 Hybrid XLE,,,,34900,USD,,1,"{""make"":""Toyota"",""model"":""RAV4 Hybrid"",""year"":2024,""fuel"":""hybrid""}"
                V2,2023 Ford F-150 XL,,,,41200,USD,,1,"{""make"":""Ford"",""model"":""F-150"",""year"":2023,""fuel"":""petrol""}"
                """);
        StockDialogue small = new StockDialogue(
                new Catalogue(1, TestCatalogues.products(stock)), StockDialogue.tenant(Locale.US, "USD"));
        assertThat(list(Objects.requireNonNull(small.say("heya u got any suvs?")))
                        .skus())
                .containsExactly("V1");
        Heard family = Objects.requireNonNull(small.say("smth for 3 kids, hybrid if posible, like the rav4"));
        assertThat(family.text())
                .startsWith("One vehicle in stock fits")
                .contains("RAV4", "not in its record: 5 or more seats");
        assertThat(list(family).match()).isEqualTo(DisplayedList.NEAREST);
        assertThat(list(Objects.requireNonNull(small.say("any pickups?"))).skus())
                .containsExactly("V2");
    }

    @Test
    void saysThatAVehicleAskedForByNumberIsSold() {
        assertThat(ask("is JM54859 still available?").text()).contains("has been sold");
    }

    @Test
    void resolvesOrdinalsAndKeepsToTheVehicleSpokenOf() {
        ask("show me hybrid RAV4s");
        assertThat(ask("how many miles does the last one have?").text()).contains("17,408 miles");
        Heard towing = ask("what's its towing capacity?");
        assertThat(towing.outcome().coverage()).isEqualTo(Coverage.UNKNOWN);
        assertThat(towing.text()).contains("Not recorded").contains("towing capacity");
        assertThat(ask("compare the last and the second").text()).contains("$33,250 / ");
    }

    @Test
    void startsAnewWithAnotherKindAndKeepsTheWishForFollowUps() {
        ask("any red SUVs?");
        assertThat(ask("and in white?").command().arguments().toString())
                .contains("suv", "white")
                .doesNotContain("red");
        assertThat(ask("show me the cheapest minivan").command().arguments().toString())
                .doesNotContain("white");
    }

    @Test
    void readsCheaperAgainstWhatWasShown() {
        ask("Honda CR-V from 2021 or newer");
        assertThat(ask("anything cheaper?").command().arguments().toString()).contains("price_max");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what is your return policy on used cars?",
                "what's the interest rate on a used Civic?",
                "do you buy used cars?",
                "what is a plug-in hybrid?",
                "my Civic needs new brakes",
                "I want to trade in my 2015 Corolla",
                "when do you open on saturday?",
                "where is your West Lake branch?",
                "I bought it new in 2020",
                "hello",
                "can i come drive it saturday? im Dana",
                "no trade in btw",
                "dana.whitlok@mail.example"
            })
    void leavesOtherTopicsAlone(String message) {
        assertThat(dialogue.say(message)).isNull();
    }

    @Test
    void doesNotTakeAnAnswerAboutATradeInForAWish() {
        assertThat(dialogue.pending("lead.trade_in").say("yes, a 2015 Corolla")).isNull();
        assertThat(dialogue.meaning(Intents.SERVICE).say("2019 Civic, the brakes squeak"))
                .isNull();
    }

    @Test
    void leavesARestThatIsNotAboutStockToTheDocuments() {
        assertThat(ask("any Toyotas? What warranty do you offer?").outcome().coverage())
                .isEqualTo(Coverage.PARTIAL);
    }

    @Test
    void hearsNothingWhereNoVehiclesAreSold() {
        StockDialogue empty = new StockDialogue(new Catalogue(0, List.of()), StockDialogue.tenant(Locale.US, "USD"));
        assertThat(empty.say("any SUVs under 20k?")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es      | ¿tienen un SUV rojo?            | en stock
            fr      | avez-vous un SUV rouge ?        | en stock
            hi      | क्या लाल एसयूवी है?               | स्टॉक में
            hi-Latn | koi lal SUV hai kya             | Stock mein
            mr      | लाल एसयूव्ही आहे का?              | स्टॉकमध्ये
            gu      | લાલ SUV છે?                     | સ્ટોકમાં
            """)
    void answersInEveryLanguage(String language, String question, String expected) {
        Heard heard = Objects.requireNonNull(dialogue.say(question, Language.of(language)));
        assertThat(heard.text()).contains(expected);
        assertThat(heard.command().arguments().toString()).contains("colour=[red]", "body=[suv]");
    }

    @Test
    void backsEveryShownVehicleByItsRecord() {
        Heard heard = ask("any SUVs under 30k?");
        Statement statement = heard.outcome().statements().getFirst();
        assertThat(statement.evidence().stream()
                        .map(Evidence.OfRecord.class::cast)
                        .filter(Evidence.OfRecord::shown)
                        .map(Evidence.OfRecord::id)
                        .toList())
                .containsExactlyElementsOf(list(heard).items().stream()
                        .map(DisplayedList.Item::sku)
                        .toList());
    }

    private Heard ask(String message) {
        return Objects.requireNonNull(dialogue.say(message), "nothing heard in: " + message);
    }

    private static DisplayedList list(Heard heard) {
        return Objects.requireNonNull(heard.outcome().list());
    }
}
