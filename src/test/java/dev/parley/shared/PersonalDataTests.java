package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1 (555) 123-4567",
                "+91 98765 43210",
                "06 12 34 56 78",
                "९८७६५४३२१०",
                "4111 1111 1111 1111",
                "ana@example.com",
                "ES91 2100 0418 4502 0005 1332"
            })
    void blotsOutWhatNamesAPerson(String secret) {
        assertThat(PersonalData.masked("It is " + secret + ", thanks"))
                .doesNotContain(secret)
                .contains("[");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "35,000",
                "15-18 lakh",
                "2026-11-21T10:30",
                "HW-20261120-0001",
                "F101",
                "₹12,50,000",
                "3/4 in x 32 mm"
            })
    void leavesFiguresOfTheBusiness(String figure) {
        assertThat(PersonalData.masked("It is " + figure + ", thanks")).isEqualTo("It is " + figure + ", thanks");
    }

    @Property(tries = 200)
    void readsAnything(@ForAll String text) {
        assertThat(PersonalData.masked(text)).isNotNull();
    }
}
