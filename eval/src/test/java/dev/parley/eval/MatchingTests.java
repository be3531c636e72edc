package dev.parley.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs $1,00,000 | 100000",
                "1,234,567 miles | 1234567",
                "Pay 12,50 € now | 12.50",
                "open until 5 p.m. today | 5pm",
                "open until 5:30 PM | 5:30 p.m.",
                "a 40% deposit | 40 %",
                "5.85 percent | 5.85%",
                "3 to 5 days | 3-5 days",
                "3 – 5 days | 3-5",
                "within two years | 2 years",
                "दोपहर १ बजे | 1 बजे",
                "The fee is $4,000. | 4,000",
            })
    void findsAFigureHoweverItIsWritten(String reply, String wanted) {
        assertThat(Matching.holds(reply, wanted)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It costs $128 | 28",
                "It costs 28.50 | 28",
                "It costs 3.28 | 28",
                "until 5:30 p.m. | 3 p.m.",
                "$2,819 in all | 19",
                "1280 | 128",
            })
    void findsNoFigureInsideALongerOne(String reply, String wanted) {
        assertThat(Matching.holds(reply, wanted)).isFalse();
    }
}
