package dev.parley.nlu.entity.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts numbers together from digits and words: "35k", "vingt-cinq mille", "1.2 cr", "saade teen lakh", "two hundred and
 * five". Works on the lists {@code number}, {@code number_shift} (half more, a quarter less), {@code number_scale} and
 * {@code number_joint}.
 */
final class NumberReader {

    private static final int LONGEST_DIGITS = 15;

    private final Reading reading;
    private final NumberSum sum = new NumberSum();
    private int at;

    private NumberReader(Reading reading, int at) {
        this.reading = reading;
        this.at = at;
    }

    static List<NumberSpan> numbers(Reading reading) {
        List<NumberSpan> numbers = new ArrayList<>();
        int at = 0;
        while (at < reading.size()) {
            Optional<NumberSpan> number = new NumberReader(reading, at).read();
            number.ifPresent(numbers::add);
            at = number.map(NumberSpan::to).orElse(at + 1);
        }
        return List.copyOf(numbers);
    }

    private Optional<NumberSpan> read() {
        int from = at;
        int end = from;
        while (at < reading.size() && (at == from || joined()) && step()) {
            end = sum.isShiftAlone() ? end : at;
        }
        return end == from || reading.matchAt("number_not", from).isPresent()
                ? Optional.empty()
                : Optional.of(sum.span(reading.word(from).digits(), from, end));
    }

    private boolean joined() {
        Gap gap = reading.word(at).gap();
        return gap == Gap.NONE || gap == Gap.SPACE || gap == Gap.HYPHEN;
    }

    private boolean step() {
        return digits() || part() || shift() || half() || point() || unit() || scale() || joint();
    }

    private boolean digits() {
        BigDecimal value = reading.word(at).number();
        if (value == null || !sum.isEmpty() || value.precision() > LONGEST_DIGITS) {
            return false;
        }
        sum.count(value);
        at++;
        return true;
    }

    /** "half a million". */
    private boolean part() {
        Optional<Match> match = reading.matchAt("number_part", at);
        if (match.isEmpty() || !sum.isEmpty() || !isScale(match.get().to())) {
            return false;
        }
        sum.count(value(match.get()));
        at = match.get().to();
        return true;
    }

    private boolean shift() {
        Optional<Match> match = reading.matchAt("number_shift", at);
        if (match.isEmpty() || !sum.takesShift() || !isCounting(match.get().to())) {
            return false;
        }
        sum.shift(value(match.get()));
        at = match.get().to();
        return true;
    }

    private boolean isCounting(int word) {
        return reading.matchAt("number", word).isPresent()
                || isScale(word)
                || word < reading.size() && reading.word(word).digits();
    }

    /** "three and a half", "3 million and a half"; an hour and a half is a time. */
    private boolean half() {
        Optional<Match> match = reading.matchAt("number_half", at);
        if (match.isEmpty()
                || sum.isEmpty()
                || !sum.isScaled() && !isScale(match.get().to())) {
            return false;
        }
        sum.addPart(value(match.get()));
        at = match.get().to();
        return true;
    }

    /** "two point five lakh". */
    private boolean point() {
        Optional<Match> match = reading.matchAt("number_point", at);
        if (match.isEmpty() || !sum.takesDecimals()) {
            return false;
        }
        StringBuilder decimals = new StringBuilder();
        int next = match.get().to();
        while (next < reading.size() && reading.word(next).gap() == Gap.SPACE && decimals.length() < 4) {
            Optional<Match> digit = reading.matchAt("number", next);
            if (digit.isEmpty() || digit.get().value().contains(".")) {
                break;
            }
            decimals.append(digit.get().value());
            next = digit.get().to();
        }
        if (decimals.isEmpty() || reading.word(at - 1).digits()) {
            return false;
        }
        sum.count(new BigDecimal("0." + decimals));
        at = next;
        return true;
    }

    private boolean unit() {
        Optional<Match> match = reading.matchAt("number", at);
        if (match.isEmpty() || isImperative(match.get())) {
            return false;
        }
        BigDecimal value = value(match.get());
        if (sum.hasGroup() && !(sum.isHundreds() && isSpelled(value))) {
            return false;
        }
        sum.count(value);
        at = match.get().to();
        return true;
    }

    private boolean isSpelled(BigDecimal value) {
        return NumberSum.isBelowHundred(value) && !reading.word(at - 1).digits();
    }

    /** Hindi "do" is two, and "give" behind a verb. */
    private boolean isImperative(Match match) {
        return reading.matchAt("number_or_verb", match.from()).isPresent()
                && !isScale(match.to())
                && !reading.isIn("number_noun", match.to())
                && (match.from() > 0 && reading.has("verb_stem", match.from() - 1, match.from())
                        || reading.clauseEnd(match.from()) == match.to());
    }

    private boolean scale() {
        Optional<Match> match = reading.matchAt("number_scale", at);
        if (match.isEmpty() || !mayScale(match.get())) {
            return false;
        }
        sum.scale(value(match.get()));
        at = match.get().to();
        return true;
    }

    /** "k", "m" and "l" scale only digits; a scale alone counts only where the language says so ("mil euros"). */
    private boolean mayScale(Match match) {
        Word word = reading.word(at);
        if (word.text().length() == 1 && match.to() == match.from() + 1) {
            boolean code = at + 1 < reading.size() && reading.word(at + 1).gap() == Gap.NONE;
            return at > 0 && reading.word(at - 1).digits() && sum.hasGroup() && !code;
        }
        if (!sum.takesShift()) {
            return !isCode(match);
        }
        return sum.isEmpty()
                ? reading.matchAt("number_scale_alone", at).isPresent()
                : NumberSum.isHundred(value(match));
    }

    /** "2018 CR-V" is no sum in crores. */
    private boolean isCode(Match scale) {
        int next = scale.to();
        return reading.word(at).text().length() == 2
                && next == at + 1
                && next < reading.size()
                && reading.word(next).gap() == Gap.HYPHEN
                && reading.word(next).text().length() == 1;
    }

    /** "two million and five". */
    private boolean joint() {
        Optional<Match> match = reading.matchAt("number_joint", at);
        if (match.isEmpty() || !sum.isScaled() || sum.hasTensOrUnits()) {
            return false;
        }
        int next = match.get().to();
        if (reading.matchAt("number", next).isEmpty()) {
            return false;
        }
        at = next;
        return unit();
    }

    private boolean isScale(int word) {
        return reading.matchAt("number_scale", word).isPresent();
    }

    private static BigDecimal value(Match match) {
        return new BigDecimal(match.value());
    }
}
