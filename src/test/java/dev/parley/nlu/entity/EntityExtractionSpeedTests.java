package dev.parley.nlu.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.shared.Language;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityExtractionSpeedTests {

    private static final int LONGEST = 4000;
    /** Ten times what it takes on a quiet machine. */
    private static final long MOST_MILLIS = 200;

    private final EntityExtraction extraction = new RuleEntityExtraction(Set::of);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "1 ",
                "1.",
                "1,",
                "1-",
                "@",
                "a@",
                "a@b.",
                "no ",
                "not a ",
                "dot at ",
                "saade ",
                "do ",
                "12/",
                "$1 ",
                "the ",
                "my toyota ",
                "#1",
                "A1 ",
                "one hundred and ",
                "im Dana ",
                "0123456789",
                "monday at 5 ",
                "(",
                "'",
                "क ",
                "not a toyota, ",
                "x-1",
                "Ltd ",
                "add the gloves ",
                "no, 15k ",
                "600 111 222 ",
                "calle 5, ",
                "second "
            })
    void staysQuickOnRepetitiveText(String piece) {
        String text = piece.repeat(LONGEST / piece.length());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            for (String profile : new String[] {"dealership", "wholesale"}) {
                long start = System.nanoTime();
                extraction.extract(utterance(text, profile), Language.HINGLISH);
                best = Math.min(best, System.nanoTime() - start);
            }
        }
        assertThat(best / 1_000_000).isLessThan(MOST_MILLIS);
    }

    private static Utterance utterance(String text, String profile) {
        ZonedDateTime now = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Asia/Kolkata"));
        return new Utterance(text, null, null, "IN", "INR", profile, now, new UtteranceContext(3, null));
    }
}
