package dev.parley.knowledge.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.Language;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTests {

    private static final Reader READER = new Reader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|¿Cuánto cuesta un cambio de aceite?|price,oil change",
                "fr|Quel est le prix d'une vidange ?|price,oil change",
                "hi|वारंटी कितने साल की है?|warranty,year",
                "hi-Latn|gaadi ki warranty kitne saal ki hai|car,warranty,year",
                "mr|गाडीची वॉरंटी किती वर्षांची आहे?|car,warranty",
                "gu|ગાડીની વોરંટી કેટલા વર્ષની છે?|car,warranty,year"
            })
    void putsWordsOfTheTradeIntoEnglish(String language, String question, String english) {
        Reading reading = READER.read(question, Language.of(language));

        assertThat(reading.embeddable()).contains(english.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|When do you open on Saturday?",
                "es|¿A qué hora abren los sábados?",
                "fr|À quelle heure ouvrez-vous le samedi ?",
                "hi|शनिवार को आप कब खुलते हैं?",
                "hi-Latn|shanivar ko aap kab khulte hai",
                "mr|शनिवारी तुम्ही कधी उघडता आणि बंद करता?",
                "gu|શનિવારે તમે ક્યારે ખૂલો છો?"
            })
    void tellsTheLanguageOfATextThatCameWithoutOne(String language, String text) {
        assertThat(READER.language(text)).isEqualTo(Language.of(language));
    }

    @Example
    void findsTheSameStemForFormsOfAWord() {
        assertThat(READER.read("वॉरंटीचा", Language.MARATHI).stems())
                .isEqualTo(READER.read("वॉरंटी", Language.MARATHI).stems());
        assertThat(READER.read("gaadi", Language.HINGLISH).stems())
                .isEqualTo(READER.read("gadee", Language.HINGLISH).stems());
    }

    @Example
    void readsAWordAsItIsWrittenBeforeAnotherOfTheSameStem() {
        assertThat(READER.read("la garantie du garant", Language.FRENCH).gloss())
                .containsExactly("warranti", "guarantor");
    }

    @Property(tries = 300)
    void readsAnyText(@ForAll String text, @ForAll @Nullable Language language) {
        Reading reading = READER.read(text, language);

        assertThat(reading.known()).isBetween(0.0, 1.0);
        assertThat(Sentences.of(text)).allSatisfy(sentence -> assertThat(text).contains(sentence));
    }
}
