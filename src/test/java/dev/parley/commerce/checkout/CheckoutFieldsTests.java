package dev.parley.commerce.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckoutFieldsTests {

    @ParameterizedTest
    @CsvSource({
        "ana@beam.example, ana@beam.example",
        "Ana.Ruiz+shop@Beam.Example, Ana.Ruiz+shop@beam.example",
        "ana@bücher.example, ana@xn--bcher-kva.example"
    })
    void anAddressThatMailCanBeSentToIsKept(String written, String kept) {
        assertThat(Emails.read(written)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@beam",
                "ana beam.example",
                "@beam.example",
                "ana@",
                "a..b@x.example",
                "ana@-x.example",
                "ana@x.example,bob@x.example",
                "a@b.example\nBcc: all@x.example",
                "a@b.example\r\nTo: x",
                "\"a b\"@x.example",
                "ana@x.e"
            })
    void anythingElseIsNoAddress(String written) {
        assertThat(Emails.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "600 111 222, ES, +34600111222",
        "+34 600 111 222, IN, +34600111222",
        "98200 12345, IN, +919820012345",
        "0034600111222, ES, +34600111222"
    })
    void aNumberIsReadAsItsCountryWritesIt(String written, String region, String kept) {
        assertThat(Phones.read(written, region)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({"12, ES", "600111222, GB", "none, ES", "600 111 222 333 444 555, ES"})
    void anythingElseIsNoNumber(String written, String region) {
        assertThat(Phones.read(written, region)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12345678Z, ES, 12345678Z",
        "x1234567-l, ES, X1234567L",
        "B12345674, ES, B12345674",
        "ESB12345674, ES, ESB12345674",
        "DE136695976, ES, DE136695976",
        "FR40303265045, ES, FR40303265045",
        "27AAPFU0939F1ZV, IN, 27AAPFU0939F1ZV",
        "12-3456789, US, 12-3456789",
        "IT00743110157, IT, IT00743110157",
        "PL5260001246, ES, PL5260001246",
        "ATU13585627, ES, ATU13585627",
        "BE0428759497, ES, BE0428759497"
    })
    void aTaxNumberIsKeptWhenItsDigitsAreRight(String written, String country, String kept) {
        assertThat(TaxIds.read(written, country)).contains(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "12345678A, ES",
        "B12345675, ES",
        "DE136695977, ES",
        "27AAPFU0939F1ZW, IN",
        "FR41303265045, ES",
        "hello, ES"
    })
    void aTaxNumberWithWrongDigitsIsNone(String written, String country) {
        assertThat(TaxIds.read(written, country)).isEmpty();
    }

    @Test
    void aNameIsTextWhateverIsInIt() {
        String hostile = "<link rel=attachment href=\"file:///etc/passwd\">";

        assertThat(PlainText.line(hostile, 200)).contains(hostile);
        assertThat(PlainText.line("a\u0000b\u202ec\r\nd", 200)).contains("a b c, d");
        assertThat(PlainText.line("...", 200)).isEmpty();
    }

    @Property
    void anyTextIsKeptOnOneLineOrNotAtAll(@ForAll @StringLength(max = 300) String text) {
        assertThat(PlainText.line(text, 200).stream()).allSatisfy(kept -> {
            assertThat(kept).hasSizeLessThanOrEqualTo(200).doesNotContain("\n", "\r", "\u0000");
            assertThat(PlainText.line(kept, 200)).contains(kept);
        });
        assertThat(PlainText.lines(text, 500).stream())
                .allSatisfy(kept -> assertThat(kept).isEqualTo(kept.strip()));
    }

    @Property
    void noTextBreaksTheReading(@ForAll String text) {
        assertThat(Emails.read(text).stream())
                .allSatisfy(kept -> assertThat(kept).doesNotContainAnyWhitespaces());
        assertThat(Phones.read(text, "ES").stream())
                .allSatisfy(kept -> assertThat(kept).matches("\\+\\d{5,15}"));
        assertThat(TaxIds.read(text, "ES").stream())
                .allSatisfy(kept -> assertThat(kept).matches("[A-Z0-9-]+"));
    }
}
