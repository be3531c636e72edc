package dev.parley.commerce.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.commerce.Product;
import dev.parley.commerce.TestCatalogues;
import dev.parley.commerce.search.Wish.Order;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Makers, prices and order as customers word them. */
class WishReaderTests {

    private static final WishReader READER = new WishReader(
            new Brands(List.of("Norlund", "Kestrel Tools", "Estribo", "Anchor")),
            new ProductIndex(List.of(
                    product("Drill bit 8 mm", "Kestrel Tools"),
                    product("Nitrile gloves", "Norlund"),
                    product("Ratchet strap", "Estribo"),
                    product("Anchor bolt M8", "Anchor"))));

    @ParameterizedTest
    @CsvSource({
        "anything from Norlund?, Norlund",
        "norlnud gloves, Norlund",
        "kestrel tools drill bits, Kestrel Tools",
        "brocas de Kestrel-Tools, Kestrel Tools",
        "vous avez quoi de chez Estribo ?, Estribo",
        "नॉरलुंड के दस्ताने, Norlund",
        "Norlundચા ગ્લોવ્ઝ, Norlund"
    })
    void hearsTheMaker(String text, String brand) {
        Wish wish = READER.read(text, "EUR");
        assertThat(wish.brands()).containsExactly(brand);
        assertThat(wish.foreign()).isNull();
        assertThat(wish.rest()).doesNotContainIgnoringCase(brand);
    }

    @ParameterizedTest
    @CsvSource({"anything from Knipex?, Knipex", "do you have bosch drill bits, Bosch", "gloves from Quentor, Quentor"})
    void hearsAMakerThatIsNotSoldHere(String text, String maker) {
        assertThat(READER.read(text, "EUR").foreign()).isEqualTo(maker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anchor bolt m8", "gloves from stainless wire", "estribos de acero"})
    void takesAWordOfTheTradeForWhatItMeans(String text) {
        assertThat(READER.read(text, "EUR").isMade()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cheapest m8 nut",
                "la más barata de las tuercas",
                "gants nitrile pas chers",
                "सबसे सस्ते दस्ताने",
                "sasta wala glove",
                "सगळ्यात स्वस्त हातमोजे",
                "સસ્તો ડ્રિલ"
            })
    void hearsThatTheCheapestAreWanted(String text) {
        Wish wish = READER.read(text, "EUR");
        assertThat(wish.order()).isEqualTo(Order.CHEAPEST);
        assertThat(wish.speaksOfGoods()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "gloves under 5 euros, , 5",
        "compressor under 1.5k, , 1500",
        "compresor por menos de 2 mil euros, , 2000",
        "between 10 and 20, 10, 20",
        "entre 5 y 10 €, 5, 10",
        "mètre ruban de moins de 10 €, , 10",
        "20 euro ke andar hammer, , 20",
        "10 aur 20 ke beech, 10, 20",
        "१०० यूरो से कम ड्रिल, , 100",
        "200 रुपयांच्या आत, , 200",
        "50 યુરો સુધી, , 50",
        "more than 30 euros, 30, "
    })
    void hearsThePrice(String text, String least, String most) {
        Wish wish = READER.read(text, "EUR");
        assertThat(wish.min()).isEqualTo(least == null ? null : Money.of(least, "EUR"));
        assertThat(wish.max()).isEqualTo(most == null ? null : Money.of(most, "EUR"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pipe under 20 mm", "up to 12 boxes", "between 5 and 10 metres", "5x60 screws", "over 18 V"})
    void takesNoMeasureForAPrice(String text) {
        assertThat(READER.read(text, "EUR").isPriced()).isFalse();
    }

    @Test
    void refinesWhatWasAskedBefore() {
        Wish gloves = READER.read("nitrile gloves under 10 euros", "EUR");
        Wish narrowed = gloves.refinedBy(READER.read("only from Norlund, the cheapest", "EUR"));
        assertThat(narrowed.rest()).isEqualTo("nitrile gloves");
        assertThat(narrowed.brands()).containsExactly("Norlund");
        assertThat(narrowed.max()).isEqualTo(Money.of("10", "EUR"));
        assertThat(narrowed.order()).isEqualTo(Order.CHEAPEST);
    }

    @Property(tries = 300)
    void readsAnyText(@ForAll String text) {
        assertThat(READER.read(text, "EUR").rest()).isNotNull();
    }

    private static Product product(String name, String brand) {
        return new Product(
                name, name, "", null, brand, Money.of("1", "EUR"), "ea", BigDecimal.TEN, Map.of(), TestCatalogues.NOW);
    }
}
