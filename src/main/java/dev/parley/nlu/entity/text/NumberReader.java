package dev.parley.nlu.entity.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers together from digits and words: "35k", "vingt-cinq mille", "1.2 cr", "saade teen lakh", "two hundred and
 * five". Works on the lists {@code number}, {@code number_shift} (half more, a quarter less), {@code number_scale} and
 * {@code number_joint}.
 */
final class NumberReader {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LONGEST_DIGITS = 15;

    private final Reading reading;
    private int at;
    private @Nullable BigDecimal group;
    private @Nullable BigDecimal shift;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal scale = BigDecimal.ONE;

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
            end = shift != null && group == null ? end : at;
        }
        if (end == from || reading.matchAt("number_not", from).isPresent()) {
            return Optional.empty();
        }
        BigDecimal rest = group == null ? BigDecimal.ZERO : group;
        if (shift != null) {
            rest = rest.add(isHundreds() ? shift.multiply(HUNDRED) : shift);
        }
        boolean digits = reading.word(from).digits();
        return Optional.of(new NumberSpan(total.add(rest), scale, digits, from, end));
    }

    private boolean joined() {
        Gap gap = reading.word(at).gap();
        return gap == Gap.NONE || gap == Gap.SPACE || gap == Gap.HYPHEN;
    }

    private boolean step() {
        return digits() || part() || shift() || half() || point() || unit() || scale() || joint();
    }

    /** "half more three hundred" is three hundred and fifty. */
    private boolean isHundreds() {
        return group != null
                && group.compareTo(HUNDRED) >= 0
                && group.remainder(HUNDRED).signum() == 0;
    }

    /** "half a million". */
    private boolean part() {
        Optional<Match> match = reading.matchAt("number_part", at);
        if (match.isEmpty()
                || group != null
                || total.signum() > 0
                || reading.matchAt("number_scale", match.get().to()).isEmpty()) {
            return false;
        }
        group = new BigDecimal(match.get().value());
        at = match.get().to();
        return true;
    }

    /** "three and a half", "3 million and a half"; an hour and a half is a time. */
    private boolean half() {
        Optional<Match> match = reading.matchAt("number_half", at);
        if (match.isEmpty()
                || isEmpty()
                || scale.compareTo(BigDecimal.ONE) == 0 && !isScaled(match.get().to())) {
            return false;
        }
        BigDecimal worth = new BigDecimal(match.get().value());
        if (group == null) {
            total = total.add(worth.multiply(scale));
        } else {
            group = group.add(worth);
        }
        at = match.get().to();
        return true;
    }

    private boolean isScaled(int word) {
        return reading.matchAt("number_scale", word).isPresent();
    }

    private boolean isEmpty() {
        return group == null && total.signum() == 0;
    }

    /** "two point five lakh". */
    private boolean point() {
        Optional<Match> match = reading.matchAt("number_point", at);
        if (match.isEmpty() || group == null || group.scale() > 0 || shift != null) {
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
        group = group.add(new BigDecimal("0." + decimals));
        at = next;
        return true;
    }

    private boolean digits() {
        BigDecimal value = reading.word(at).number();
        if (value == null || group != null || total.signum() > 0 || value.precision() > LONGEST_DIGITS) {
            return false;
        }
        group = value;
        at++;
        return true;
    }

    private boolean shift() {
        Optional<Match> match = reading.matchAt("number_shift", at);
        if (match.isEmpty() || group != null || shift != null) {
            return false;
        }
        int next = match.get().to();
        if (reading.matchAt("number", next).isEmpty()
                && reading.matchAt("number_scale", next).isEmpty()
                && !(next < reading.size() && reading.word(next).digits())) {
            return false;
        }
        shift = new BigDecimal(match.get().value());
        at = next;
        return true;
    }

    private boolean unit() {
        Optional<Match> match = reading.matchAt("number", at);
        if (match.isEmpty() || isImperative(match.get())) {
            return false;
        }
        BigDecimal value = new BigDecimal(match.get().value());
        if (group != null && !(group.remainder(HUNDRED).signum() == 0 && group.signum() > 0 && spelled(value))) {
            return false;
        }
        group = group == null ? value : group.add(value);
        at = match.get().to();
        return true;
    }

    private boolean spelled(BigDecimal value) {
        return value.compareTo(HUNDRED) < 0 && !reading.word(at - 1).digits();
    }

    /** Hindi "do" is two, and "give" behind a verb. */
    private boolean isImperative(Match match) {
        return reading.matchAt("number_or_verb", match.from()).isPresent()
                && reading.matchAt("number_scale", match.to()).isEmpty()
                && !reading.isIn("number_noun", match.to())
                && (match.from() > 0 && reading.has("verb_stem", match.from() - 1, match.from())
                        || reading.clauseEnd(match.from()) == match.to());
    }

    private boolean scale() {
        Optional<Match> match = reading.matchAt("number_scale", at);
        if (match.isEmpty() || !mayScale(match.get())) {
            return false;
        }
        BigDecimal factor = new BigDecimal(match.get().value());
        BigDecimal count = group == null ? BigDecimal.ONE : group;
        if (shift != null) {
            count = count.add(shift);
        }
        if (factor.compareTo(HUNDRED) == 0) {
            group = count.multiply(factor);
        } else {
            total = total.add(count.multiply(factor));
            group = null;
        }
        shift = null;
        scale = factor;
        at = match.get().to();
        return true;
    }

    /** "k", "m" and "l" scale only digits; a scale alone counts only where the language says so ("mil euros"). */
    private boolean mayScale(Match match) {
        Word word = reading.word(at);
        if (word.text().length() == 1 && match.to() == match.from() + 1) {
            boolean code = at + 1 < reading.size() && reading.word(at + 1).gap() == Gap.NONE;
            return at > 0 && reading.word(at - 1).digits() && group != null && !code;
        }
        if (group != null || shift != null) {
            return !isCode(match);
        }
        return total.signum() > 0
                ? new BigDecimal(match.value()).compareTo(HUNDRED) == 0
                : reading.matchAt("number_scale_alone", at).isPresent();
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

    private boolean joint() {
        Optional<Match> match = reading.matchAt("number_joint", at);
        if (match.isEmpty() || scale.compareTo(BigDecimal.ONE) == 0) {
            return false;
        }
        int next = match.get().to();
        if (group != null && group.remainder(HUNDRED).signum() != 0
                || reading.matchAt("number", next).isEmpty()) {
            return false;
        }
        at = next;
        return unit();
    }
}
