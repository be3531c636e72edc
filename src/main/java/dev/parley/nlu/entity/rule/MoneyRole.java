package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.BUDGET_MAX;
import static dev.parley.nlu.EntityNames.BUDGET_MIN;
import static dev.parley.nlu.EntityNames.INCOME;
import static dev.parley.nlu.EntityNames.PAYMENT_AMOUNT;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What an amount is in the customer's sentence, read from the words around it. */
final class MoneyRole {

    private static final int WORDS_BEFORE = 6;
    private static final int WORDS_AFTER = 5;
    private static final int REACH = 3;
    /** "un coche" is no price. */
    private static final int LEAST_SPELLED = 10;
    /** Nobody buys a vehicle for a dollar. */
    private static final int LEAST_PRICE = 100;

    private final Reading reading;
    private final Sum sum;
    private final int from;
    private final int to;

    private MoneyRole(Reading reading, Sum sum) {
        this.reading = reading;
        this.sum = sum;
        from = windowStart();
        to = windowEnd();
    }

    /** The entity it is, or nothing when it is another's money, a rate, or no money at all. */
    static Optional<String> of(Reading reading, Sum sum) {
        return new MoneyRole(reading, sum).role();
    }

    private Optional<String> role() {
        if (reading.isPending("payment.confirm")) {
            return Optional.of(PAYMENT_AMOUNT);
        }
        if (isIncome()) {
            return Optional.of(INCOME);
        }
        if (isCounted()) {
            return Optional.empty();
        }
        boolean enough = sum.isPlain() || sum.number().value().intValue() >= 20 && !sum.looksLikeYear();
        if (near("payment_cue") || inSentence("payment_cue") && !near("budget_cue") && bound().isEmpty()) {
            return enough && !near("monthly") ? Optional.of(PAYMENT_AMOUNT) : Optional.empty();
        }
        if (near("monthly") || near("deposit") || isOtherMoney()) {
            return Optional.empty();
        }
        Optional<String> bound = bound();
        if (bound.isPresent() && isBudgetSize()) {
            return bound;
        }
        return isBudget() ? Optional.of(BUDGET_MAX) : Optional.empty();
    }

    /** "More" is another's money; "not more than" bounds this one. */
    private boolean isOtherMoney() {
        Optional<Match> bounding = longestBound().map(Bound::match);
        return reading.matches("other_money").stream()
                .filter(other -> from <= other.from() && other.to() <= sum.from()
                        || sum.to() <= other.from() && other.to() <= to)
                .anyMatch(other -> bounding.filter(bound -> bound.from() <= other.from() && other.to() <= bound.to())
                        .isEmpty());
    }

    private boolean isIncome() {
        return reading.isPending("lead.income") && !isCounted()
                || near("income_cue")
                        && (sum.isPlain() || sum.number().value().intValue() >= 500)
                        && (!isCounted() || reading.matchAt("monthly", sum.to()).isPresent());
    }

    /** Kilometres, boxes, months. */
    private boolean isCounted() {
        return sum.mark() == null && reading.isIn("no_quantity", sum.to())
                || reading.matchAt("unit", sum.to())
                        .filter(unit -> !unit.value().equals("-"))
                        .isPresent()
                || reading.charAfter(sum.to() - 1) == '%'
                || reading.matchAt("km", sum.to()).isPresent()
                || reading.matchAt("mile", sum.to()).isPresent();
    }

    private boolean isBudget() {
        if (reading.isPending("lead.budget")) {
            return !sum.looksLikeYear() && isBudgetSize();
        }
        if (reading.isWholesale()) {
            return sum.isPlain() && near("budget_cue");
        }
        return isBudgetSize() && (sum.isPlain() || near("budget_cue"));
    }

    /** "Nothing over 45", and nothing behind it that it could count: a price in thousands or lakhs. */
    private boolean isShortPrice() {
        return reading.isDealership()
                && sum.number().digits()
                && sum.number().between(LEAST_SPELLED, LEAST_PRICE)
                && sum.to() == reading.clauseEnd(sum.to() - 1)
                && before("money_max_before", BUDGET_MAX).isPresent();
    }

    private boolean isBudgetSize() {
        boolean one = !sum.number().digits()
                && sum.number().value().intValue() <= 1
                && !sum.number().scaled();
        if (reading.isPending("lead.budget") && !one) {
            return true;
        }
        if (sum.mark() != null) {
            return reading.isWholesale() || sum.number().value().intValue() >= LEAST_PRICE;
        }
        if (isShortPrice()) {
            return true;
        }
        boolean counting = !sum.number().digits() && sum.number().value().intValue() < LEAST_SPELLED;
        return sum.isPlain()
                || near("budget_cue")
                        && !sum.looksLikeYear()
                        && !counting
                        && sum.number().value().signum() > 0
                || sum.number().value().intValue() >= 1000 && !sum.looksLikeYear();
    }

    /** The longest bounding phrase before or behind the amount. */
    private Optional<Bound> longestBound() {
        return Stream.of(
                        before("money_max_before", BUDGET_MAX),
                        before("money_min_before", BUDGET_MIN),
                        after("money_max_after", BUDGET_MAX),
                        after("money_min_after", BUDGET_MIN))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(
                        bound -> bound.match().to() - bound.match().from()));
    }

    private Optional<String> bound() {
        return longestBound().map(Bound::role);
    }

    private record Bound(Match match, String role) {}

    private Optional<Bound> before(String list, String role) {
        for (int at = sum.from(); at > 0 && at >= sum.from() - REACH && at >= from; at--) {
            Optional<Match> match = reading.matchEndingAt(list, at);
            if (match.isPresent()) {
                return match.map(found -> new Bound(found, role));
            }
            if (!isPassed(at - 1)) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<Bound> after(String list, String role) {
        for (int at = sum.to(); at < to && at <= sum.to() + 1; at++) {
            Optional<Match> match = reading.matchAt(list, at);
            if (match.isPresent()) {
                return match.map(found -> new Bound(found, role));
            }
            if (reading.matchAt("currency", at).isEmpty()
                    && reading.matchAt("money_filler", at).isEmpty()) {
                break;
            }
        }
        return Optional.empty();
    }

    private boolean isPassed(int word) {
        return reading.isIn("currency", word) || reading.isIn("filler", word) || reading.isIn("budget_cue", word);
    }

    private boolean near(String list) {
        return reading.has(list, from, sum.from()) || reading.has(list, sum.to(), to);
    }

    private boolean inSentence(String list) {
        return reading.has(list, reading.sentenceStart(sum.from()), reading.sentenceEnd(sum.to() - 1));
    }

    private int windowStart() {
        int start = reading.clauseStart(sum.from());
        int at = sum.from();
        while (at > start
                && sum.from() - at < WORDS_BEFORE
                && reading.numberEndingAt(at).isEmpty()) {
            at--;
        }
        return at;
    }

    private int windowEnd() {
        int end = reading.clauseEnd(sum.to() - 1);
        int at = sum.to();
        while (at < end && at - sum.to() < WORDS_AFTER && reading.numberAt(at).isEmpty()) {
            at++;
        }
        return at;
    }
}
