package dev.parley.conversation.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class CommentReaderTests extends ApplicationTest {

    @Autowired
    private CommentReader reader;

    @ParameterizedTest
    @CsvSource({
        "positive, 'Renata was friendly and the test drive was great'",
        "negative, 'waited an hour, nobody was helpful, terrible'",
        "negative, 'not good at all'",
        "positive, 'muy amable, lo recomiendo'",
        "negative, 'el servicio fue pésimo y muy lento'",
        "negative, 'pas satisfaite du tout'",
        "positive, 'très bien, merci'",
        "positive, 'बहुत अच्छी सेवा थी'",
        "negative, 'सेवा अच्छी नहीं थी'",
        "negative, 'service bilkul acchi nahi thi'",
        "positive, 'खूप छान अनुभव'",
        "negative, 'ખૂબ ખરાબ અનુભવ'",
        "neutral, 'I picked the car up on Tuesday'"
    })
    void hearsWhetherAWriterIsPleased(String sentiment, String comment) {
        assertThat(reader.sentiment(null, null, comment)).isEqualTo(sentiment);
    }

    @Test
    void goesByTheMarksWhereTheWordsSayNothing() {
        assertThat(reader.sentiment(Rating.EXCELLENT, null, null)).isEqualTo("positive");
        assertThat(reader.sentiment(Rating.FAIR, null, "it was a Tuesday")).isEqualTo("neutral");
        assertThat(reader.sentiment(null, 3, null)).isEqualTo("negative");
        assertThat(reader.sentiment(null, 8, null)).isEqualTo("neutral");
    }

    @Test
    void keepsWhatTheCommentIsAbout() {
        assertThat(reader.keywords("The financing paperwork was really slow, financing took hours"))
                .contains("financing", "paperwork")
                .doesNotContain("slow", "really")
                .hasSizeLessThanOrEqualTo(5);
    }
}
