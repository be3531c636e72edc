package dev.parley.commerce.vehicle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstalmentReaderTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | we can do $380 per month and put 2,500 down   | 380  | 2500
            en      | about 600/mo over 72 months                   | 600  |
            en      | a down payment of 5k                          |      | 5000
            es      | puedo pagar 350 al mes con 4 mil de entrada   | 350  | 4000
            es      | una cuota de unos 420                         | 420  |
            fr      | 300 € par mois et 1 500 € d'apport            | 300  | 1500
            fr      | des mensualités de 450                        | 450  |
            hi-Latn | har mahine 500 aur 3000 down payment          | 500  | 3000
            hi      | हर महीने 500 दे सकता हूँ                         | 500  |
            mr      | दरमहा 450                                     | 450  |
            gu      | દર મહિને 450                                   | 450  |
            """)
    void readsWhatCanBePaid(String language, String text, @Nullable Long monthly, @Nullable Long down) {
        Instalments told =
                InstalmentReader.read(text, Language.of(language), "USD").instalments();
        assertThat(told.monthly()).isEqualTo(dollars(monthly));
        assertThat(told.down()).isEqualTo(dollars(down));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I make 2300 a month",
                "does it come with 2 keys",
                "monthly on 60 mo with 4k down?",
                "it has 40 thousand miles",
                "who pays 9000 a month for a car"
            })
    void leavesOtherFiguresAlone(String text) {
        assertThat(InstalmentReader.read(text, Language.ENGLISH, "USD")
                        .instalments()
                        .isEmpty())
                .isTrue();
    }

    private static @Nullable Money dollars(@Nullable Long amount) {
        return amount == null ? null : Money.of(BigDecimal.valueOf(amount), "USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score 720", "tengo como 700 de score", "my credit is 650", "मेरा स्कोर 700 है"})
    void takesACreditScoreForNoMonthlyPayment(String answer) {
        assertThat(InstalmentReader.bare(answer, "USD")).isNull();
    }
}
