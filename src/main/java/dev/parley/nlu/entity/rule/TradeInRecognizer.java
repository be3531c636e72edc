package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.CONDITION;
import static dev.parley.nlu.EntityNames.HAS_TRADE_IN;
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

/** Whether the customer gives a car in part exchange, and which of the cars named it is. */
final class TradeInRecognizer implements EntityRecognizer {

    private static final Map<String, String> TRADED = Map.of(
            MAKE, TRADE_IN_MAKE,
            MODEL, TRADE_IN_MODEL,
            MODEL_YEAR, TRADE_IN_YEAR,
            ODOMETER_KM, TRADE_IN_KM);
    private static final List<String> QUESTIONS = List.of("lead.trade_in", "lead.has_trade_in");
    private static final String OFFER = "trade_in_offer";
    private static final List<String> BOUNDS = List.of("money_max_before", "money_min_before");
    private static final List<String> BOUNDS_AFTER = List.of("money_max_after", "money_min_after");
    private static final int REACH = 4;
    private static final int DESCRIPTION = 14;
    /** Where the verb ends the clause, what follows it explains. */
    private static final Set<Language> INDIAN =
            Set.of(Language.HINDI, Language.HINGLISH, Language.MARATHI, Language.GUJARATI);

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (!reading.isDealership()) {
            return;
        }
        Optional<Match> said = reading.matches("trade_in").stream()
                .filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING))
                .reduce((earlier, later) -> later)
                .or(() -> offered(reading, findings))
                .or(() -> described(reading, findings));
        if (reading.utterance().context().own() != null) {
            told(reading, findings);
        }
        boolean asked = QUESTIONS.stream().anyMatch(question -> reading.isPending(question));
        if (said.isPresent()) {
            boolean wanted = said.get().list().equals(OFFER)
                    || Boolean.parseBoolean(said.get().value());
            boolean has = wanted && !isDenied(reading, said.get());
            findings.add(HAS_TRADE_IN, has, said.get());
            if (has) {
                assign(reading, findings, said.get());
            }
        } else if (asked) {
            answer(reading, findings);
        } else {
            nounDenied(reading, findings);
        }
    }

    /** "Mine is a 2014 Focus, what would you give me?": asking what is paid for a car of one's own. */
    private static Optional<Match> offered(Reading reading, Findings findings) {
        boolean owned = findings.list().stream()
                .filter(finding -> finding.name().equals(MAKE) || finding.name().equals(MODEL))
                .anyMatch(car -> isOwned(reading, car) || findings.has(ODOMETER_KM));
        return owned ? reading.matches(OFFER).stream().findFirst() : Optional.empty();
    }

    /** "I have a 2015 Swift, 70,000 km on it": nobody tells the year and the distance of a car that is only looked for. */
    private static Optional<Match> described(Reading reading, Findings findings) {
        boolean told = findings.has(MODEL_YEAR) && findings.has(ODOMETER_KM) && reading.size() <= DESCRIPTION;
        return told
                ? findings.all(MODEL)
                        .filter(car -> !isBoundedAnywhere(reading, findings))
                        .flatMap(car -> reading.matches("i_own").stream()
                                .filter(owner -> owner.to() <= car.from()
                                        && car.from() - owner.to() <= REACH
                                        && reading.clauseStart(car.from()) <= owner.from()))
                        .map(owner -> new Match(OFFER, owner.value(), owner.from(), owner.to()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isBoundedAnywhere(Reading reading, Findings findings) {
        return findings.all(ODOMETER_KM).anyMatch(distance -> isBounded(reading, distance));
    }

    /**
     * What is told of a vehicle while the customer's own is talked about. A distance with a bound is one that is wished for,
     * and so is a car that is not said to be theirs.
     */
    private static void told(Reading reading, Findings findings) {
        boolean names = findings.list().stream().anyMatch(finding -> isCar(finding) && !isTheirs(reading, finding));
        if (!names) {
            findings.rename(finding -> isBounded(reading, finding) ? finding : traded(finding));
        }
    }

    private static boolean isCar(Finding finding) {
        return finding.name().equals(MAKE) || finding.name().equals(MODEL);
    }

    private static boolean isTheirs(Reading reading, Finding car) {
        int clause = reading.clauseStart(car.from());
        return reading.has("is_a", clause, car.from()) && car.from() - clause <= REACH + 1 || isOwned(reading, car);
    }

    private static boolean isBounded(Reading reading, Finding finding) {
        int from = Math.max(reading.clauseStart(finding.from()), finding.from() - 2);
        return BOUNDS.stream().anyMatch(list -> reading.has(list, from, finding.from()))
                || BOUNDS_AFTER.stream()
                        .anyMatch(list -> reading.matchAt(list, finding.to()).isPresent());
    }

    private static boolean isDenied(Reading reading, Match said) {
        return Negation.before(reading, said.from()) || Negation.after(reading, said.to());
    }

    /** "No" to the question is an answer, a car named is a yes. */
    private static void answer(Reading reading, Findings findings) {
        Optional<Finding> car =
                findings.all(MODEL).findFirst().or(() -> findings.all(MAKE).findFirst());
        Optional<Match> deny = findings.answer("deny");
        Optional<Match> affirm = findings.answer("affirm");
        if (deny.isPresent() && car.isEmpty()) {
            findings.add(HAS_TRADE_IN, false, deny.get());
        } else if (car.isPresent()) {
            findings.add(HAS_TRADE_IN, true, car.get().from(), car.get().to());
            findings.rename(TradeInRecognizer::traded);
        } else {
            affirm.ifPresent(match -> findings.add(HAS_TRADE_IN, true, match));
        }
    }

    private static void nounDenied(Reading reading, Findings findings) {
        reading.matches("trade_in_noun").stream()
                .filter(noun -> Negation.before(reading, noun.from()) || Negation.after(reading, noun.to()))
                .findFirst()
                .ifPresent(noun -> findings.add(HAS_TRADE_IN, false, noun));
    }

    /** The car called "my" or "old" is the one given; a single car that is for sale is it too. */
    private static void assign(Reading reading, Findings findings, Match said) {
        List<Finding> cars = findings.list().stream()
                .filter(finding -> finding.name().equals(MAKE) || finding.name().equals(MODEL))
                .toList();
        Optional<Finding> given = cars.stream()
                .filter(car -> isOwned(reading, car))
                .findFirst()
                .or(() -> cars.stream()
                        .filter(car -> isBeside(reading, car, said))
                        .findFirst());
        if (given.isEmpty()) {
            given = cars.stream().filter(car -> isToldAfter(reading, car, said)).findFirst();
        }
        if (given.isEmpty() && (isForSale(reading, said) || said.list().equals(OFFER)) && isOneCar(cars)) {
            given = Optional.of(cars.getFirst());
        }
        given.ifPresent(car -> rename(reading, findings, car));
        if (cars.isEmpty()) {
            findings.rename(finding -> isBounded(reading, finding) ? finding : traded(finding));
        }
    }

    /** "trade in a Golf", "a Golf to trade in". */
    private static boolean isBeside(Reading reading, Finding car, Match said) {
        boolean before = car.to() <= said.from()
                && said.from() - car.to() <= REACH - 1
                && !reading.has("possessive", 0, said.from());
        return car.from() >= said.to() && car.from() <= said.to() + 2 || before;
    }

    /** "Can I give you my old car? It's a Focus", "purani gaadi badalni hai, 2013 ki Civic". */
    private static boolean isToldAfter(Reading reading, Finding car, Match said) {
        if (car.from() < said.to()) {
            return false;
        }
        int clause = reading.clauseStart(car.from());
        boolean named =
                clause >= said.to() && reading.has("is_a", clause, car.from()) && car.from() - clause <= REACH + 1;
        return named
                || INDIAN.contains(reading.language())
                        && clause == reading.clauseStart(said.from())
                        && car.from() - said.to() <= REACH
                        && reading.has("says_so", said.from(), car.from());
    }

    private static boolean isOneCar(List<Finding> cars) {
        return !cars.isEmpty()
                && cars.stream().filter(car -> car.name().equals(MODEL)).count() <= 1;
    }

    private static boolean isForSale(Reading reading, Match said) {
        return reading.has("sell", said.from(), said.to());
    }

    private static boolean isOwned(Reading reading, Finding car) {
        int start = Math.max(reading.clauseStart(car.from()), car.from() - REACH);
        return reading.has("possessive", start, car.from());
    }

    /** Its make, model, year and kilometres stand within the same few words. */
    private static void rename(Reading reading, Findings findings, Finding car) {
        int from = Math.max(reading.sentenceStart(car.from()), car.from() - REACH);
        int end = car.name().equals(MAKE)
                ? findings.all(MODEL)
                        .filter(model -> model.from() >= car.to() && model.from() <= car.to() + 1)
                        .mapToInt(Finding::to)
                        .findFirst()
                        .orElse(car.to())
                : car.to();
        int next = findings.list().stream()
                .filter(other -> other.name().equals(MODEL) || other.name().equals(MAKE))
                .filter(other -> other.from() >= end)
                .mapToInt(Finding::from)
                .min()
                .orElse(Integer.MAX_VALUE);
        int to = Math.min(next, reading.sentenceEnd(car.from()));
        boolean onlyCar = isOneCar(findings.list().stream()
                .filter(finding ->
                        finding.name().equals(MODEL) || finding.name().equals(MAKE))
                .toList());
        findings.rename(finding -> finding.from() >= from
                        && (finding.from() < to || onlyCar && finding.name().equals(ODOMETER_KM))
                ? traded(finding)
                : finding);
        findings.drop(
                finding -> finding.name().equals(CONDITION) && finding.to() <= car.from() && finding.from() >= from);
    }

    private static Finding traded(Finding finding) {
        return TRADED.containsKey(finding.name()) ? finding.named(TRADED.get(finding.name())) : finding;
    }
}
