package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.CONDITION;
import static dev.parley.nlu.EntityNames.MAKE;
import static dev.parley.nlu.EntityNames.MODEL;
import static dev.parley.nlu.EntityNames.MODEL_YEAR;
import static dev.parley.nlu.EntityNames.ODOMETER_KM;
import static dev.parley.nlu.EntityNames.TRADE_IN_KM;
import static dev.parley.nlu.EntityNames.TRADE_IN_MAKE;
import static dev.parley.nlu.EntityNames.TRADE_IN_MODEL;
import static dev.parley.nlu.EntityNames.TRADE_IN_YEAR;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of the cars named is the one given in part exchange, and what is told of it. */
final class TradedCar {

    private static final Map<String, String> TRADED = Map.of(
            MAKE, TRADE_IN_MAKE,
            MODEL, TRADE_IN_MODEL,
            MODEL_YEAR, TRADE_IN_YEAR,
            ODOMETER_KM, TRADE_IN_KM);
    private static final List<String> BOUNDS = List.of("money_max_before", "money_min_before");
    private static final List<String> BOUNDS_AFTER = List.of("money_max_after", "money_min_after");
    private static final int REACH = 4;
    /** Where the verb ends the clause, what follows it explains. */
    private static final Set<Language> INDIAN =
            Set.of(Language.HINDI, Language.HINGLISH, Language.MARATHI, Language.GUJARATI);

    private final Reading reading;
    private final Findings findings;

    TradedCar(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    /**
     * What is told of a vehicle while the customer's own is talked about. A distance with a bound is one that is wished for,
     * and so is a car that is not said to be theirs.
     */
    void told() {
        if (cars().stream().allMatch(this::isTheirs)) {
            allButWishes();
        }
    }

    /** All that is told is about it. */
    void all() {
        findings.rename(TradedCar::traded);
    }

    /** The car called "my" or "old" is the one given; a single car that is for sale is it too. */
    void assign(Match said) {
        List<Finding> cars = cars();
        cars.stream()
                .filter(this::isOwned)
                .findFirst()
                .or(() -> cars.stream().filter(car -> isBeside(car, said)).findFirst())
                .or(() -> cars.stream().filter(car -> isToldAfter(car, said)).findFirst())
                .or(() -> isOffered(said) && isOneCar(cars) ? Optional.of(cars.getFirst()) : Optional.empty())
                .ifPresent(this::rename);
        if (cars.isEmpty()) {
            allButWishes();
        }
    }

    boolean isOwned(Finding car) {
        int start = Math.max(reading.clauseStart(car.from()), car.from() - REACH);
        return reading.has("possessive", start, car.from());
    }

    /** Whether it is a distance that is wished for, not told. */
    boolean isBounded(Finding finding) {
        int from = Math.max(reading.clauseStart(finding.from()), finding.from() - 2);
        return BOUNDS.stream().anyMatch(list -> reading.has(list, from, finding.from()))
                || BOUNDS_AFTER.stream()
                        .anyMatch(list -> reading.matchAt(list, finding.to()).isPresent());
    }

    List<Finding> cars() {
        return findings.list().stream().filter(TradedCar::isCar).toList();
    }

    private void allButWishes() {
        findings.rename(finding -> isBounded(finding) ? finding : traded(finding));
    }

    private boolean isTheirs(Finding car) {
        int clause = reading.clauseStart(car.from());
        return isNamedAfter(clause, car) || isOwned(car);
    }

    /** "It's a Focus". */
    private boolean isNamedAfter(int clause, Finding car) {
        return reading.has("is_a", clause, car.from()) && car.from() - clause <= REACH + 1;
    }

    /** "trade in a Golf", "a Golf to trade in". */
    private boolean isBeside(Finding car, Match said) {
        boolean before = car.to() <= said.from()
                && said.from() - car.to() <= REACH - 1
                && !reading.has("possessive", 0, said.from());
        return car.from() >= said.to() && car.from() <= said.to() + 2 || before;
    }

    /** "Can I give you my old car? It's a Focus", "purani gaadi badalni hai, 2013 ki Civic". */
    private boolean isToldAfter(Finding car, Match said) {
        if (car.from() < said.to()) {
            return false;
        }
        int clause = reading.clauseStart(car.from());
        boolean named = clause >= said.to() && isNamedAfter(clause, car);
        return named
                || INDIAN.contains(reading.language())
                        && clause == reading.clauseStart(said.from())
                        && car.from() - said.to() <= REACH
                        && reading.has("says_so", said.from(), car.from());
    }

    private boolean isOffered(Match said) {
        return reading.has("sell", said.from(), said.to()) || said.list().equals(TradeInRecognizer.OFFER);
    }

    private static boolean isOneCar(List<Finding> cars) {
        return !cars.isEmpty()
                && cars.stream().filter(car -> car.name().equals(MODEL)).count() <= 1;
    }

    /** Its make, model, year and kilometres stand within the same few words. */
    private void rename(Finding car) {
        int from = Math.max(reading.sentenceStart(car.from()), car.from() - REACH);
        int to = Math.min(nextCar(endOf(car)), reading.sentenceEnd(car.from()));
        boolean onlyCar = isOneCar(cars());
        findings.rename(finding -> finding.from() >= from
                        && (finding.from() < to || onlyCar && finding.name().equals(ODOMETER_KM))
                ? traded(finding)
                : finding);
        findings.drop(
                finding -> finding.name().equals(CONDITION) && finding.to() <= car.from() && finding.from() >= from);
    }

    /** A make goes on with its model. */
    private int endOf(Finding car) {
        return findings.all(MODEL)
                .filter(_ -> car.name().equals(MAKE))
                .filter(model -> model.from() >= car.to() && model.from() <= car.to() + 1)
                .mapToInt(Finding::to)
                .findFirst()
                .orElse(car.to());
    }

    private int nextCar(int from) {
        return cars().stream()
                .mapToInt(Finding::from)
                .filter(start -> start >= from)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isCar(Finding finding) {
        return finding.name().equals(MAKE) || finding.name().equals(MODEL);
    }

    private static Finding traded(Finding finding) {
        return TRADED.containsKey(finding.name()) ? finding.named(TRADED.get(finding.name())) : finding;
    }
}
