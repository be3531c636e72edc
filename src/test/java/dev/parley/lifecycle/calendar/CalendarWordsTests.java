package dev.parley.lifecycle.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarWordsTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final CalendarWords words = new CalendarWords();

    @ParameterizedTest
    @CsvSource({
        "en, are you open sunday?, SUNDAY",
        "en, what time do you close on Saturdays, SATURDAY",
        "en, hi what are ur hours tomorrow, SATURDAY",
        "en, are you guys open on weekends, SATURDAY SUNDAY",
        "en, what are your opening hours?, ''",
        "es, ¿Abren los domingos?, SUNDAY",
        "es, a que hora cierran el sabado, SATURDAY",
        "es, ¿Cuál es su horario?, ''",
        "fr, Vous êtes ouverts le dimanche ?, SUNDAY",
        "fr, à quelle heure fermez-vous demain, SATURDAY",
        "hi, क्या रविवार को खुला रहता है?, SUNDAY",
        "hi, शोरूम कितने बजे खुलता है, ''",
        "hi-Latn, sunday ko khula rehta hai kya, SUNDAY",
        "hi-Latn, showroom kitne baje khulta hai, ''",
        "mr, रविवारी शोरूम उघडे असते का?, SUNDAY",
        "mr, उद्या किती वाजता उघडते?, SATURDAY",
        "gu, રવિવારે શોરૂમ ખુલ્લો હોય છે?, SUNDAY",
        "gu, કાલે કેટલા વાગ્યે ખુલે છે?, SATURDAY"
    })
    void asksForHoursOfADay(String language, String text, String days) {
        Language spoken = Language.of(language);
        assertThat(words.asksForHours(text, spoken)).isPresent();
        assertThat(words.days(text, spoken, FRIDAY))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(days.split(" "))
                        .filter(day -> !day.isEmpty())
                        .map(DayOfWeek::valueOf)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "en, How long does a deposit hold a car?",
        "en, If I get there close to closing can I still take one out for a spin?",
        "en, is the offer still open",
        "en, is the service department open on saturday?",
        "en, are you open on christmas",
        "en, can I open the sunroof while driving",
        "en, Do you have openings for apprentices?",
        "es, ¿qué horario tiene el taller?",
        "fr, l'atelier est ouvert le samedi ?",
        "hi, दिवाली पर शोरूम खुला है?"
    })
    void leavesOtherQuestionsAlone(String language, String text) {
        assertThat(words.asksForHours(text, Language.of(language))).isEmpty();
    }
}
