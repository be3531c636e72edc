package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.BUDGET_MAX;
import static dev.parley.nlu.EntityNames.BUDGET_MIN;
import static dev.parley.nlu.EntityNames.CURRENCY;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Budgets, incomes and payments, in the currency said or the business's own. */
final class MoneyRecognizer implements EntityRecognizer {

    private static final BigDecimal NEARBY = BigDecimal.valueOf(5);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public void recognize(Reading reading, Findings findings) {
        List<NumberSpan> numbers = new ArrayList<>(reading.numbers());
        numbers.removeIf(number -> !findings.isFree(number));
        for (int i = 0; i < numbers.size(); i++) {
            Sum sum = Sum.of(reading, numbers.get(i));
            if (i + 1 < numbers.size() && isStretched(reading, numbers.get(i), numbers.get(i + 1))) {
                i++;
                single(reading, findings, Sum.of(reading, numbers.get(i)).scaledAs(sum));
            } else if (i + 1 < numbers.size() && isRange(reading, numbers.get(i), numbers.get(i + 1))) {
                range(reading, findings, sum, Sum.of(reading, numbers.get(i + 1)));
                i++;
            } else {
                single(reading, findings, sum);
            }
        }
        if (!findings.has(CURRENCY)) {
            wished(reading, findings);
        }
    }

    /** "in euros, please": a currency asked for without an amount. */
    private static void wished(Reading reading, Findings findings) {
        reading.matches("currency").stream()
                .filter(match -> reading.matchEndingAt("currency_in", match.from())
                                .isPresent()
                        || reading.matchAt("currency_in_after", match.to()).isPresent())
                .filter(match -> !Negation.after(reading, match.to()))
                .findFirst()
                .map(match -> CurrencyMark.of(reading, match))
                .ifPresent(mark -> findings.addAt(CURRENCY, mark.code(), mark.start(), mark.end()));
    }

    /** "18k, maybe 20": the higher one is the limit. */
    private static boolean isStretched(Reading reading, NumberSpan said, NumberSpan limit) {
        NumberSpan high = limit.scaled() || !said.scaled() ? limit : limit.times(said.scale());
        return high.value().compareTo(said.value()) > 0
                && reading.matchAt("range_stretch", said.to())
                        .filter(match -> match.to() == limit.from())
                        .isPresent();
    }

    /** "15-18", "18 to 22", "between 18 and 22". */
    private static boolean isRange(Reading reading, NumberSpan low, NumberSpan high) {
        if (high.value().compareTo(low.value()) <= 0 && !high.scaled()) {
            return false;
        }
        if (high.from() == low.to() && isNextNumber(low, high)) {
            return true;
        }
        if (high.from() == low.to()) {
            return reading.word(high.from()).gap() == Gap.HYPHEN || isNextFigure(reading, low, high);
        }
        int joint = CurrencyMark.after(reading, low.to())
                .map(mark -> Math.max(low.to(), reading.wordAtOrAfter(mark.end())))
                .orElse(low.to());
        return reading.matchAt("range_joint", joint)
                        .filter(match -> match.to() == high.from())
                        .isPresent()
                || reading.matchAt("range_joint", joint).isPresent()
                        && reading.matchEndingAt("range_start", low.from()).isPresent()
                        && high.from() - joint <= 2;
    }

    /** "saat aath lakh": seven or eight of them. */
    private static boolean isNextNumber(NumberSpan low, NumberSpan high) {
        return !low.digits()
                && !high.digits()
                && !low.scaled()
                && high.scaled()
                && high.value().subtract(low.value().multiply(high.scale())).compareTo(high.scale()) == 0;
    }

    /** "9 10 lakh", "20 25 mille": two figures of about the same size, and one scale for both. */
    private static boolean isNextFigure(Reading reading, NumberSpan low, NumberSpan high) {
        if (!low.digits()
                || !high.digits()
                || low.scaled()
                || !high.scaled()
                || high.scale().signum() == 0) {
            return false;
        }
        BigDecimal count = high.value().divide(high.scale(), MathContext.DECIMAL64);
        return reading.word(high.from()).gap() == Gap.SPACE
                && count.compareTo(low.value()) > 0
                && count.subtract(low.value()).compareTo(NEARBY) <= 0
                && count.compareTo(HUNDRED) < 0;
    }

    private static void range(Reading reading, Findings findings, Sum lower, Sum upper) {
        Sum low = lower.scaledAs(upper);
        Sum high = new Sum(upper.number(), upper.mark() == null ? lower.mark() : upper.mark());
        Optional<String> role = MoneyRole.of(reading, high);
        if (role.filter(name -> name.equals(BUDGET_MAX) || name.equals(BUDGET_MIN))
                .isEmpty()) {
            single(reading, findings, lower);
            single(reading, findings, upper);
            return;
        }
        add(reading, findings, BUDGET_MIN, low);
        add(reading, findings, BUDGET_MAX, high);
    }

    private static void single(Reading reading, Findings findings, Sum sum) {
        MoneyRole.of(reading, sum).ifPresent(role -> add(reading, findings, role, sum));
    }

    private static void add(Reading reading, Findings findings, String role, Sum sum) {
        CurrencyMark mark = sum.mark();
        String currency = mark == null ? reading.utterance().currency() : mark.code();
        boolean budget = role.equals(BUDGET_MAX) || role.equals(BUDGET_MIN);
        Sum meant = budget && mark == null && reading.isDealership() ? sum.asCarPrice(currency) : sum;
        Amounts.money(meant.number().value(), currency).ifPresent(money -> {
            int start = reading.startOf(sum.from());
            boolean touching = mark != null && mark.end() <= start;
            findings.addAt(role, money, mark != null && touching ? mark.start() : start, reading.endBefore(sum.to()));
            findings.take(sum.from(), sum.to());
            if (mark != null) {
                addMark(findings, mark);
            }
        });
    }

    private static void addMark(Findings findings, CurrencyMark mark) {
        if (findings.all(CURRENCY).noneMatch(known -> known.start() == mark.start())) {
            findings.addAt(CURRENCY, mark.code(), mark.start(), mark.end());
        }
    }
}
