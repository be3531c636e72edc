package dev.parley.nlu.entity.span;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | see you next thursday at half past three   | datetime      | next thursday at half past three
            en | anywhere between march and may             | daterange     | between march and may
            en | it took about two and a half hours         | duration      | two and a half hours
            en | the store calls every other week           | set           | every other week
            en | the 3rd of may works                       | date          | the 3rd of may
            es | nos vemos el jueves a las ocho y media     | datetime      | jueves a las ocho y media
            es | entre marzo y mayo                         | daterange     | entre marzo y mayo
            es | paso cada tres semanas                     | set           | cada tres semanas
            fr | on se voit jeudi prochain à 16h30          | datetime      | jeudi prochain à 16h30
            fr | je pars dans trois semaines                | date          | dans trois semaines
            fr | entre mars et mai                          | daterange     | entre mars et mai
            hi | अगले सोमवार को सुबह 9 बजे मिलते हैं              | datetime      | अगले सोमवार को सुबह 9 बजे
            hi | मैं दो हफ़्ते में आऊंगा                           | date          | दो हफ़्ते में
            """)
    void readsTimes(String language, String text, String kind, String span) {
        assertThat(found(Spans.TIMES, language, text)).contains(kind + ": " + span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | about three and a quarter of them     | number     | three and a quarter
            en | a discount of 7.5 percent             | percentage | 7.5 percent
            es | mil doscientos treinta y cuatro       | number     | mil doscientos treinta y cuatro
            es | un descuento del doce por ciento      | percentage | doce por ciento
            fr | quatre-vingt-dix-sept pièces          | number     | quatre-vingt-dix-sept
            hi | कुल साढ़े तीन लाख लोग                    | number     | साढ़े तीन लाख
            """)
    void readsNumbers(String language, String text, String kind, String span) {
        assertThat(found(Spans.NUMBERS, language, text)).contains(kind + ": " + span);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | it was 12 dollars and 30 cents | 12 dollars and 30 cents
            en | some £ 4.5 million             | £ 4.5 million
            es | cuesta 3,5 millones de euros   | 3,5 millones de euros
            fr | il coûte 12.000,50 €           | 12.000,50 €
            hi | कीमत 35 लाख रुपये है             | 35 लाख रुपये
            """)
    void readsAmounts(String language, String text, String span) {
        assertThat(found(Spans.AMOUNTS, language, text)).contains("currency: " + span);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "12/",
                "mon ",
                "between 3 and ",
                "a ",
                "one hundred ",
                "-",
                "de ",
                "la ",
                "से ",
                "1:",
                "00 "
            })
    void staysQuickOnRepetitiveText(String piece) {
        String text = piece.repeat(2000 / piece.length());
        for (Language language : Language.values()) {
            for (Spans spans : Spans.values()) {
                long start = System.nanoTime();
                spans.in(text, language);
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    @Test
    void keepsTheOffsetsOfTextsInAnyScript() {
        String text = "İzmir… मंगलवार को 5 बजे";
        assertThat(Spans.TIMES.in(text, Language.HINDI))
                .allSatisfy(span -> assertThat(span.in(text)).isNotBlank());
    }

    private static List<String> found(Spans spans, String language, String text) {
        return spans.in(text, Language.of(language)).stream()
                .map(span -> span.kind() + ": " + span.in(text))
                .toList();
    }
}
