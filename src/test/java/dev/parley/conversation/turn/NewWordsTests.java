package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Band;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewWordsTests {

    private static final Passage CITY = passage("city", "A city bike costs $9 a day.", 0.9, 0.8);
    private static final Passage TOURING = passage("touring", "A touring bike costs $14 a day.", 0.3, 0.75);
    private static final Passage HOURS = passage("hours", "Touring groups meet at 9 a.m.", 0.2, 0.3);

    @Test
    void putFirstThePassageThatHasThem() {
        Retrieval led = NewWords.first(found(CITY, HOURS, TOURING), Set.of("touri"));

        assertThat(led.passages()).containsExactly(TOURING, CITY, HOURS);
        assertThat(led.band()).isEqualTo(Band.ANSWER);
    }

    @Test
    void leaveTheOrderWhereNothingNearHasThem() {
        Retrieval found = found(CITY, HOURS);

        assertThat(NewWords.first(found, Set.of("touri"))).isEqualTo(found);
        assertThat(NewWords.first(found, Set.of())).isEqualTo(found);
    }

    @Test
    void pinWhatARephrasedQuestionHasToBeAnsweredWith() {
        assertThat(Pins.hold("do you rent in Springfield?", NOTHING, CITY)).isFalse();
        assertThat(Pins.hold("Do you rent bikes?", NOTHING, CITY)).isTrue();
    }

    @Test
    void pinNothingByTheCustomersOwnFigures() {
        assertThat(Pins.hold("knock off 1500 and we have a deal", NOTHING, CITY))
                .isTrue();
    }

    private static final Understanding NOTHING = new Understanding("", Language.ENGLISH, 1, List.of(), List.of(), 0);

    private static Retrieval found(Passage... passages) {
        return new Retrieval(List.of(passages), passages[0].score(), Band.ANSWER);
    }

    private static Passage passage(String title, String content, double score, double semantic) {
        UUID id = UUID.nameUUIDFromBytes(new byte[] {(byte) title.length()});
        return new Passage(id, id, title, 1, title, content, "faq", Language.ENGLISH, null, score, 0.5, semantic);
    }
}
