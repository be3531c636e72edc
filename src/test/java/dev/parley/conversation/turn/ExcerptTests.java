package dev.parley.conversation.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.knowledge.Passage;
import dev.parley.shared.Language;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExcerptTests {

    private static final List<String> LINES = List.of(
            "Boat Lending Handbook",
            "Deposits are paid in cash.",
            "7.",
            "What a boat costs",
            "Boat Hour Day",
            "A rowing boat costs $9.",
            "A canoe costs $12.");

    @Test
    void saysNoHeadingsOrTableRestsOfALongDocument() {
        assertThat(excerpt("Handbook (part 2)", 0, .1, .2, .3, .1, .4, .3).upTo(400))
                .isEqualTo("A rowing boat costs $9. A canoe costs $12.");
    }

    @Test
    void letsAHeadingSpeakForTheSentenceBelow() {
        assertThat(excerpt("Handbook (part 2)", 0, .3, 0, 0, .9, .1, .2).upTo(30))
                .isEqualTo("A rowing boat costs $9.");
    }

    @Test
    void keepsTheLinesOfAnArticleThatIsOneThing() {
        assertThat(excerpt("Boats", 0, .1, .2, .3, .1, .4, .3).upTo(400)).contains("Boat Hour Day");
    }

    @Test
    void knowsHowFarTheBestSentenceIsAhead() {
        assertThat(excerpt("Boats", 0, .1, 0, 0, .1, .5, .3).leads()).isEqualTo(.2);
    }

    private static Excerpt excerpt(String title, double... scores) {
        return Excerpt.of(passage(title), LINES, scores);
    }

    private static Passage passage(String title) {
        return new Passage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "handbook",
                1,
                title,
                String.join(" ", LINES),
                "faq",
                Language.ENGLISH,
                null,
                0.8,
                0.8,
                0.8);
    }
}
