package dev.parley.nlu.entity.rule;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/**
 * An e-mail address as it is spoken: "dana dot ruiz at mail dot com".
 *
 * @param from first word
 * @param to behind the last word
 */
record SpokenEmail(String address, int from, int to) {

    private static final String SIGN = "email_sign";

    /** The address on both sides of an "at". */
    static Optional<SpokenEmail> around(Match at, Reading reading) {
        return domain(at.to(), reading)
                .flatMap(domain -> local(at.from(), reading)
                        .map(local ->
                                new SpokenEmail(local.address() + "@" + domain.address(), local.from(), domain.to())));
    }

    private static Optional<SpokenEmail> domain(int from, Reading reading) {
        StringBuilder domain = new StringBuilder();
        int end = from + 1;
        while (end <= reading.size() && isPart(reading, end - 1)) {
            domain.append(reading.word(end - 1).text());
            Optional<Match> dot = reading.matchAt("email_dot", end);
            if (dot.isEmpty()) {
                break;
            }
            domain.append('.');
            end = dot.get().to() + 1;
        }
        return end <= reading.size() && EmailRecognizer.isDomain(domain.toString())
                ? Optional.of(new SpokenEmail(domain.toString(), from, end))
                : Optional.empty();
    }

    /** What stands before the "at": names with their signs, a figure behind the name, letters one by one. */
    private static Optional<SpokenEmail> local(int to, Reading reading) {
        if (to == 0 || !isPart(reading, to - 1)) {
            return Optional.empty();
        }
        SpokenEmail local =
                new SpokenEmail("", to, to).withWord("", to - 1, reading).withSigns(reading);
        if (local.isFigureOfName(reading)) {
            local = local.withWord("", local.from - 1, reading).withSigns(reading);
        }
        while (local.from > 0 && reading.word(local.from).gap() == Gap.NONE) {
            local = local.withWord("", local.from - 1, reading);
        }
        return Optional.of(local);
    }

    private SpokenEmail withSigns(Reading reading) {
        SpokenEmail local = this;
        for (Optional<Match> sign = signBefore(reading); sign.isPresent(); sign = local.signBefore(reading)) {
            local = local.withWord(written(sign.get()), sign.get().from() - 1, reading);
        }
        return local;
    }

    private SpokenEmail withWord(String sign, int word, Reading reading) {
        return new SpokenEmail(reading.word(word).text() + sign + address, word, to);
    }

    /** "lee 88 at": figures behind a word of the name. */
    private boolean isFigureOfName(Reading reading) {
        return from > 0
                && reading.word(from).digits()
                && reading.word(from).gap() == Gap.SPACE
                && isPart(reading, from - 1)
                && !reading.isIn("filler", from - 1)
                && !reading.isIn("id_filler", from - 1);
    }

    /** A dot, underscore or dash spoken between this part of the name and another. */
    private Optional<Match> signBefore(Reading reading) {
        return reading.matchEndingAt("email_dot", from)
                .or(() -> reading.matchEndingAt(SIGN, from))
                .filter(sign -> sign.from() > 0 && isPart(reading, sign.from() - 1));
    }

    private static String written(Match sign) {
        return sign.list().equals(SIGN) ? sign.value() : ".";
    }

    private static boolean isPart(Reading reading, int word) {
        return reading.word(word).text().chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }
}
