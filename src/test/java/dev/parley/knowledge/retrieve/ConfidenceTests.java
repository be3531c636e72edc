package dev.parley.knowledge.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Band;
import dev.parley.knowledge.Retrieval;
import dev.parley.knowledge.retrieve.EvaluationBase.Text;
import dev.parley.shared.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTests {

    private static final EvaluationBase BASE = EvaluationBase.of(List.of(
            text("rental", "Boat rental", "A rowing boat costs $18 an hour. The harbor has seven kayaks."),
            text("loans", "Loans for boats", "Boats up to 60 months: score 700 to 759 6.1%; 760 and up 5.2%."),
            text("pause", "Pausing a mooring", "A mooring can be paused for up to three months for medical reasons."),
            text("hours", "Harbor hours", "The harbor office is open Monday to Friday from 8 a.m. to 5 p.m.")));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How much does a rowing boat cost?",
                "How many kayaks does the harbor have?",
                "What rate do you give for a score of 720?",
                "When does the harbor office open?"
            })
    void answersWhatAPassageSays(String question) {
        assertThat(ask(question).band()).isEqualTo(Band.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many rowing boats does the harbor have?",
                "What rate do you give for a score of 610?",
                "What is the email of the harbor office?",
                "How much does a rowing boat cost for a month?",
                "Which brand are the rowing boats?",
                "What's the capital of Australia?"
            })
    void refusesWhatPassagesOnlyTouch(String question) {
        assertThat(ask(question).band()).isEqualTo(Band.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"harbor ofice huors, hours", "puase a moorng, pause"})
    void readsSlipsByTheWordsOfThePassages(String question, String passage) {
        Retrieval found = ask(question);

        assertThat(found.passages().getFirst().externalId()).isEqualTo(passage);
        assertThat(found.band()).isNotEqualTo(Band.REFUSED);
    }

    @Test
    void flagsAnswersToWhatIsToldInOtherWords() {
        Retrieval found = ask("I had surgery and won't use my mooring for a while, do I still have to pay?");

        assertThat(found.passages().getFirst().externalId()).isEqualTo("pause");
        assertThat(found.band()).isNotEqualTo(Band.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I need a recipe for my dinner tonight", "My tooth hurts, which dentist should I see?"})
    void refusesStoriesOffTheTopic(String question) {
        assertThat(ask(question).band()).isEqualTo(Band.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({
        "score of 720, 700 to 759, true",
        "score of 610, 700 to 759, false",
        "a score of 800, 760 and up, true",
        "72 months, up to 60 months and 90 miles, false",
        "48 months, hasta 60 months, true"
    })
    void readsRanges(String asked, String there, boolean within) {
        List<Figure> figures = Figure.of(there);

        assertThat(Figure.of(asked)).isNotEmpty().allMatch(figure -> figure.within(figures) == within);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'The motor gave out on the lake, am I stuck with the bill?', cover",
        "en, 'I had second thoughts about the dinghy, will you have it back?', return",
        "es, 'Cambié de opinión, ¿puedo devolver el bote?', return",
        "fr, 'Le moteur est tombé en panne, c’est à moi de payer ?', cover",
        "hi-Latn, 'boat pasand nahi aayi to wapas hogi kya', return",
        "en, 'Can you put one aside until I make up my mind?', holding"
    })
    void understandsWhatIsSaidInOtherWordsThanThoseOfDocuments(String language, String question, String passage) {
        EvaluationBase base = EvaluationBase.of(List.of(
                text(
                        "cover",
                        "Warranty on engines",
                        "Boat engines have a warranty of two years, parts and labor included."),
                text("return", "Returns", "A boat can be returned within ten days for a refund."),
                text("holding", "Reservations", "A deposit of $90 reserves a boat for a week."),
                text("rental", "Boat rental", "A rowing boat costs $18 an hour. The harbor has seven kayaks."),
                text("hours", "Harbor hours", "The harbor office is open Monday to Friday from 8 a.m. to 5 p.m.")));

        Retrieval found = base.retrieve(question, Language.of(language));

        assertThat(found.passages().getFirst().externalId()).isEqualTo(passage);
        assertThat(found.band()).isNotEqualTo(Band.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do I sign when the rowing boat is handed over?",
                "Who do I ring about a kayak for my brother who sails?"
            })
    void expectsNoHourAndNoNameWhereClausesAreOnlyJoined(String question) {
        Question read = BASE.read(question, Language.ENGLISH);

        assertThat(read.asked().expectation()).isEqualTo(Expectation.ANYTHING);
    }

    private static Retrieval ask(String question) {
        return BASE.retrieve(question, Language.ENGLISH);
    }

    private static Text text(String id, String title, String content) {
        return new Text(id, title, content, Language.ENGLISH);
    }
}
