package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.QUANTITY;
import static dev.parley.nlu.EntityNames.UNIT;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.math.BigDecimal;
import java.util.Optional;

/** How many, and of what unit. */
final class QuantityRecognizer implements EntityRecognizer {

    private static final int MOST = 100_000;
    private static final int REACH = 3;

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (reading.isWholesale()) {
            reading.matches("one_article").forEach(article -> one(reading, findings, article));
        }
        for (NumberSpan number : reading.numbers()) {
            if (findings.isFree(number) && number.between(1, MOST)) {
                if (reading.isWholesale()) {
                    goods(reading, findings, number);
                } else {
                    vehicles(reading, findings, number);
                }
            }
        }
    }

    private static void goods(Reading reading, Findings findings, NumberSpan number) {
        Optional<Match> unit = unit(reading, number);
        if (unit.isPresent() && reading.word(unit.get().from()).gap() != Gap.NONE) {
            add(findings, number);
            findings.add(UNIT, unit.get().value(), unit.get());
            return;
        }
        if (isMeasured(reading, number) || isPartOfSize(reading, number) || isArticle(reading, number)) {
            return;
        }
        add(findings, number);
    }

    /** "a tube of sealant". */
    private static void one(Reading reading, Findings findings, Match article) {
        Optional<Match> unit = reading.matchAt("unit", article.to())
                .filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING))
                .filter(match -> reading.matchAt("np_of", match.to()).isPresent());
        if (unit.isPresent() && findings.isFree(article.from(), unit.get().to())) {
            findings.add(QUANTITY, 1L, article);
            findings.take(article.from(), article.to());
            findings.add(UNIT, unit.get().value(), unit.get());
        }
    }

    private static void add(Findings findings, NumberSpan number) {
        findings.add(QUANTITY, number.value().longValue(), number.from(), number.to());
        findings.take(number.from(), number.to());
    }

    /** The unit right behind the number, or behind a word such as "more". */
    private static Optional<Match> unit(Reading reading, NumberSpan number) {
        Optional<Match> unit = reading.matchAt("unit", number.to());
        if (unit.isEmpty()) {
            int next = reading.matchAt("quantity_filler", number.to())
                    .map(Match::to)
                    .orElse(number.to());
            unit = reading.matchAt("unit", next);
        }
        return unit.filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING) && !isCode(reading, match.to()))
                .filter(match -> reading.word(match.from()).gap().joins());
    }

    private static boolean isMeasured(Reading reading, NumberSpan number) {
        int to = number.to();
        if (reading.charAfter(to - 1) == '%' || reading.charAfter(to - 1) == '"') {
            return true;
        }
        return to < reading.size()
                        && reading.word(to).gap().joins()
                        && (reading.matchAt("no_quantity", to)
                                        .filter(match -> !isCode(reading, match.to()))
                                        .isPresent()
                                || reading.word(to).gap() == Gap.NONE && !isTimes(reading, to))
                || reading.matchEndingAt("no_quantity_before", number.from()).isPresent()
                || isSize(reading, number)
                || CurrencyMark.after(reading, to).isPresent()
                || CurrencyMark.before(reading, number.from()).isPresent();
    }

    /** "codos de 22": a number that ends the phrase behind "of". */
    private static boolean isSize(Reading reading, NumberSpan number) {
        return number.digits()
                && (reading.clauseEnd(number.to() - 1) == number.to()
                                && reading.matchEndingAt("size_before", number.from())
                                        .isPresent()
                        || !reading.listShown()
                                && number.from() > 1
                                && reading.matchEndingAt("size_sure", number.from())
                                        .isPresent());
    }

    /** "m" in "M10" is no metre. */
    private static boolean isCode(Reading reading, int to) {
        return to < reading.size() && reading.word(to).gap() == Gap.NONE;
    }

    /** "3x" of something. */
    private static boolean isTimes(Reading reading, int word) {
        return reading.word(word).is("x") && !isCode(reading, word + 1);
    }

    /** "4x40", "3/4", "M8". */
    private static boolean isPartOfSize(Reading reading, NumberSpan number) {
        Gap before = reading.word(number.from()).gap();
        int to = number.to();
        Gap after = to < reading.size() ? reading.word(to).gap() : Gap.SPACE;
        return before == Gap.NONE
                || before == Gap.SLASH
                || before == Gap.COLON
                || after == Gap.SLASH
                || after == Gap.COLON
                || reading.word(number.from()).text().contains(".");
    }

    /** "one", "un", "ek" count only where a number is expected. */
    private static boolean isArticle(Reading reading, NumberSpan number) {
        if (number.digits() || number.value().compareTo(BigDecimal.ONE) != 0) {
            return false;
        }
        boolean behindItem = reading.matchEndingAt("one_before", number.from()).isPresent();
        boolean shown = reading.listShown()
                && (reading.matchEndingAt("ordinal", number.from()).isPresent()
                        || reading.matchAt("one_after", number.to()).isPresent());
        return !behindItem && !shown;
    }

    /** "four vans", "teen ertiga". */
    private static void vehicles(Reading reading, Findings findings, NumberSpan number) {
        if (!number.between(2, 500)
                || number.to() >= reading.size()
                || reading.word(number.to()).gap() != Gap.SPACE) {
            return;
        }
        int to = number.to();
        boolean named = findings.list().stream()
                .anyMatch(finding ->
                        (finding.name().equals("model") || finding.name().equals("make"))
                                && finding.from() >= to
                                && finding.from() <= to + 1);
        boolean type = false;
        for (int at = to;
                at < Math.min(reading.size(), to + REACH)
                        && reading.word(at).gap().joins();
                at++) {
            type |= reading.matchAt("vehicle_type", at).isPresent()
                    || reading.matchAt("vehicle_word", at).isPresent();
        }
        boolean counted = reading.matchAt("no_quantity", to).isPresent()
                || reading.matchAt("unit", to).isPresent();
        if ((named || type) && !counted) {
            add(findings, number);
        }
    }
}
