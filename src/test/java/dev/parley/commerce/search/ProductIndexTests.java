package dev.parley.commerce.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.commerce.Product;
import dev.parley.commerce.TestCatalogues;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding products by words, sizes, numbers, other languages and needs. */
class ProductIndexTests {

    private static final ProductIndex INDEX = new ProductIndex(List.of(
            product("AB-10", "Wood screws 5x60 zinc, box 100", Map.of()),
            product("AB-11", "Wood screws 4x40 zinc, box 200", Map.of()),
            product("AB-20", "Hex nut DIN 934 M8 stainless", Map.of("standard", "DIN 934")),
            product("AB-21", "Hexagon bolt M8x40 DIN 933", Map.of("ean", "4006381333931")),
            product("AB-30", "Through bolt M10x90", Map.of()),
            product("AB-31", "Tap washer assortment", Map.of()),
            product("AB-40", "Guantes de nitrilo", Map.of()),
            product("AB-50", "Brass ball valve 3/4\"", Map.of()),
            product("AB-60", "Dehumidifier 20 litre", Map.of("power_w", 300)),
            product("AB-70", "Hammer drill 750 W", Map.of()),
            product("AB-71", "HSS drill bit 10 mm", Map.of()),
            product("AB-72", "Hex nut M10", Map.of()),
            product("AB-73", "Claw hammer 500 g", Map.of()),
            product("AB-80", "Safety shoes S3", Map.of())));

    @ParameterizedTest
    @CsvSource({
        "AB-20, AB-20",
        "do you have ab20?, AB-20",
        "4006381333931, AB-21",
        "tornillos 5 x 60, AB-10",
        "wood screw 4.0x40 mm, AB-11",
        "m 8 nut, AB-20",
        "DIN933, AB-21",
        "din-934, AB-20",
        "woood scrws 5x60, AB-10",
        "nitrile gloves, AB-40",
        "gants nitrile, AB-40",
        "दस्ताने, AB-40",
        "હાથમોજાં, AB-40",
        "हातमोजे, AB-40",
        "dastane, AB-40",
        "válvula de bola 3/4, AB-50",
        "something to fix timber to a concrete wall, AB-30",
        "the tap keeps dripping, AB-31",
        "el grifo gotea, AB-31",
        "le robinet fuit, AB-31",
        "nal tapak raha hai, AB-31",
        "नल टपकता है, AB-31",
        "humedad en el sótano, AB-60",
        "dehumidifier 300 W, AB-60",
        "10mm ka nut, AB-72",
        "m10 nut, AB-72",
        "10 mm bit, AB-71",
        "taladro, AB-70",
        "ड्रिल मशीन, AB-70",
        "हातोडी, AB-73",
        "ગ્લોવ્ઝ, AB-40",
        "नाइट्राइल ग्लव्स, AB-40",
        "डीहुमिडिफायर, AB-60",
        "एम8 नट, AB-20",
        "સેફ્ટી શૂઝ, AB-80",
        "१० मिमी नट, AB-72"
    })
    void findsFirst(String query, String sku) {
        ProductIndex.Found found = INDEX.search(query);
        assertThat(found.believed()).isTrue();
        assertThat(found.hits().getFirst().sku()).isEqualTo(sku);
    }

    @ParameterizedTest
    @CsvSource({
        "birthday candles",
        "gaming laptop",
        "flights to Rome",
        "'; drop table orders; --",
        "ZZ-99999",
        "a shop to visit",
        "un vélo électrique",
        "cricket bat",
        "मोबाइल फोन"
    })
    void findsNothingRatherThanAnything(String query) {
        assertThat(INDEX.search(query).believed()).isFalse();
    }

    @Test
    void readsPricesOfFourLanguages() {
        assertThat(PriceWords.in("drill under 20 euros", "EUR").max()).isEqualTo(Money.of("20", "EUR"));
        assertThat(PriceWords.in("taladro por menos de 50 €", "EUR").max()).isEqualTo(Money.of("50", "EUR"));
        assertThat(PriceWords.in("drill 500 rupaye tak", "INR").max()).isEqualTo(Money.of("500", "INR"));
        assertThat(PriceWords.in("ड्रिल 500 रुपये से कम", "INR").max()).isEqualTo(Money.of("500", "INR"));
        assertThat(PriceWords.in("pipe under 20 mm", "EUR").isStated()).isFalse();
        assertThat(PriceWords.in("between 5 and 10 euros", "EUR").min()).isEqualTo(Money.of("5", "EUR"));
    }

    @Test
    void tellsOneOfAFewByDescription() {
        List<Product> few = List.of(
                product("P1", "PVC pressure pipe 32 mm", Map.of()), product("P2", "Brass ball valve 3/4\"", Map.of()));
        assertThat(Described.among(few, "the brass one").stream().map(Product::sku))
                .containsExactly("P2");
        assertThat(Described.among(few, "la de latón").stream().map(Product::sku))
                .containsExactly("P2");
        assertThat(Described.among(few, "the green one")).isEmpty();
    }

    @Property(tries = 300)
    void anyTextCanBeSearched(@ForAll String query) {
        assertThat(INDEX.search(query).strength()).isBetween(0.0, 1.0);
        assertThat(PriceWords.in(query, "EUR")).isNotNull();
    }

    private static Product product(String sku, String name, Map<String, Object> attributes) {
        return new Product(
                sku, name, "", null, null, Money.of("1", "EUR"), "ea", BigDecimal.TEN, attributes, TestCatalogues.NOW);
    }
}
