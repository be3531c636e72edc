package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Band;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.shared.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearbyTests {

    @Test
    void namesWhatDocumentsSpeakOfNearAQuestionThatTheyDoNotAnswer() {
        assertThat(topics(
                        passage("Kayak hire (part 2)", 0.6, Language.ENGLISH),
                        passage("Kayak hire (part 1)", 0.55, Language.ENGLISH),
                        passage("Alquiler de kayaks", 0.54, Language.SPANISH),
                        passage("Lessons for beginners", 0.5, Language.ENGLISH),
                        passage("Harbor fees", 0.48, Language.ENGLISH)))
                .containsExactly("Kayak hire", "Lessons for beginners");
    }

    @Test
    void namesNothingThatIsFarOrLooksLikeAnAnswer() {
        assertThat(topics(
                        passage("Opening hours", 0.2, Language.ENGLISH),
                        passage("Boats up to 40 feet", 0.7, Language.ENGLISH)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3. Who may steer a boat?", "4.2 Deposits", "What the harbor lends"})
    void knowsWhatOnlyStandsAboveAText(String line) {
        assertThat(Sentences.isHeading(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Boats are lent to adults.", "Sunday: closed.", "Second paddle: $12", "30 boats are for hire."})
    void takesNoSentenceForAHeading(String line) {
        assertThat(Sentences.isHeading(line)).isFalse();
    }

    private static List<String> topics(Passage... passages) {
        Retrieval refused = new Retrieval(List.of(passages), 0.2, Band.REFUSED);
        return Nearby.topics(
                List.of(new Enquiry("How heavy is a kayak?", 1, Asked.OUTRIGHT, refused)), Language.ENGLISH);
    }

    private static Passage passage(String title, double semantic, Language language) {
        return new Passage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                title,
                1,
                title,
                title,
                "faq",
                language,
                null,
                0.2,
                0.1,
                semantic);
    }
}
