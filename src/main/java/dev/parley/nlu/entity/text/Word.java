package dev.parley.nlu.entity.text;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of letters, or a number in digits.
 *
 * @param text folded: no case, accents or digits of other scripts
 * @param forms the text and what is left of it without an inflection
 * @param start offset in the original text
 * @param end offset behind it
 * @param gap what stands before it
 * @param number its value when it is written in digits
 */
public record Word(
        String text,
        List<String> forms,
        int start,
        int end,
        Gap gap,
        @Nullable BigDecimal number) {

    public boolean digits() {
        return number != null;
    }

    public boolean is(String... texts) {
        return List.of(texts).contains(text);
    }
}
