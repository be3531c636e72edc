package dev.parley.nlu.entity.time;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.math.BigDecimal;

/** What stands around a day: its number, the article before it, the ending of an ordinal, an hour behind it. */
final class DayWords {

    private final Reading reading;

    DayWords(Reading reading) {
        this.reading = reading;
    }

    /** A whole number of up to four digits; -1 where there is none. */
    int small(int word) {
        if (word >= reading.size()) {
            return -1;
        }
        BigDecimal number = reading.word(word).number();
        return number == null || number.scale() > 0 || number.precision() > 4 ? -1 : number.intValue();
    }

    /** As {@link #small}, where it can be the day of a month. */
    boolean isDayOfMonth(int word) {
        int number = small(word);
        return number >= 1 && number <= 31;
    }

    int behindArticle(int word) {
        return behind("date_article", word);
    }

    int behindOrdinalSign(int word) {
        return behind("ordinal_sign", word);
    }

    int behindJoint(int word) {
        return behind("date_joint", word);
    }

    boolean isClock(int word) {
        return reading.matchAt("clock", word).isPresent()
                || reading.matchAt("meridiem", word).isPresent()
                || reading.matchAt("clock_after", word).isPresent()
                || word < reading.size() && reading.word(word).gap() == Gap.COLON;
    }

    /** The word behind a phrase of the list; the word itself where none begins at it. */
    private int behind(String list, int word) {
        return reading.matchAt(list, word).map(Match::to).orElse(word);
    }
}
