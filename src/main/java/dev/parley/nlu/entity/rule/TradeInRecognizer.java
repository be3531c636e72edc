package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.HAS_TRADE_IN;
import static dev.parley.nlu.EntityNames.MAKE;
import static dev.parley.nlu.EntityNames.MODEL;
import static dev.parley.nlu.EntityNames.MODEL_YEAR;
import static dev.parley.nlu.EntityNames.ODOMETER_KM;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Optional;

/** Whether the customer gives a car in part exchange; {@link TradedCar} tells which of the cars named it is. */
final class TradeInRecognizer implements EntityRecognizer {

    static final String OFFER = "trade_in_offer";

    private static final String[] QUESTIONS = {"lead.trade_in", "lead.has_trade_in"};
    private static final int REACH = 4;
    private static final int DESCRIPTION = 14;

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (!reading.isDealership()) {
            return;
        }
        TradedCar traded = new TradedCar(reading, findings);
        Optional<Match> said = reading.matches("trade_in").stream()
                .filter(match -> !match.value().equals(ClosedWordRecognizer.NOTHING))
                .reduce((earlier, later) -> later)
                .or(() -> offered(reading, findings, traded))
                .or(() -> described(reading, findings, traded));
        if (reading.utterance().context().own() != null) {
            traded.told();
        }
        if (said.isPresent()) {
            said(said.get(), reading, findings, traded);
        } else if (reading.isPending(QUESTIONS)) {
            answer(reading, findings, traded);
        } else {
            nounDenied(reading, findings);
        }
    }

    /** "Mine is a 2014 Focus, what would you give me?": asking what is paid for a car of one's own. */
    private static Optional<Match> offered(Reading reading, Findings findings, TradedCar traded) {
        boolean owned = traded.cars().stream()
                .anyMatch(car -> traded.isOwned(car) || isPaidFor(reading, car) || findings.has(ODOMETER_KM));
        return owned ? reading.matches(OFFER).stream().findFirst() : Optional.empty();
    }

    /** "What do you give for a 2018 Malibu": a dealer pays for what is handed in. */
    private static boolean isPaidFor(Reading reading, Finding car) {
        int from = Math.max(reading.clauseStart(car.from()), car.from() - REACH);
        return reading.has("traded_before", from, car.from());
    }

    /**
     * "I have a 2015 Swift, 70,000 km on it": nobody tells the year and the distance of a car that is only looked for, and
     * who asks whether cars are taken in tells of their own.
     */
    private static Optional<Match> described(Reading reading, Findings findings, TradedCar traded) {
        boolean measured = findings.has(MODEL_YEAR) && findings.has(ODOMETER_KM);
        boolean told = (measured || reading.has("trade_in_asked")) && reading.size() <= DESCRIPTION;
        if (!told || findings.all(ODOMETER_KM).anyMatch(traded::isBounded)) {
            return Optional.empty();
        }
        return findings.all(MODEL)
                .flatMap(car -> reading.matches("i_own").stream().filter(owner -> isOwner(owner, car, reading)))
                .map(owner -> new Match(OFFER, owner.value(), owner.from(), owner.to()))
                .findFirst();
    }

    private static boolean isOwner(Match owner, Finding car, Reading reading) {
        return owner.to() <= car.from()
                && car.from() - owner.to() <= REACH
                && reading.clauseStart(car.from()) <= owner.from();
    }

    private static void said(Match said, Reading reading, Findings findings, TradedCar traded) {
        boolean wanted = said.list().equals(OFFER) || Boolean.parseBoolean(said.value());
        boolean has = wanted && !isDenied(reading, said);
        findings.add(HAS_TRADE_IN, has, said);
        if (has) {
            traded.assign(said);
        }
    }

    private static boolean isDenied(Reading reading, Match said) {
        return Negation.before(reading, said.from()) || Negation.after(reading, said.to());
    }

    /** "No" to the question is an answer, a car named is a yes. */
    private static void answer(Reading reading, Findings findings, TradedCar traded) {
        Optional<Finding> car = findings.all(MODEL)
                .findFirst()
                .or(() -> findings.all(MAKE).findFirst())
                .filter(named -> traded.isOwned(named) || !isWished(reading, named));
        Optional<Match> deny = findings.answer("deny");
        Optional<Match> affirm = findings.answer("affirm");
        if (reading.has("hesitates")) {
            return;
        }
        if (deny.isPresent() && car.isEmpty()) {
            findings.add(HAS_TRADE_IN, false, deny.get());
        } else if (car.isPresent()) {
            findings.add(HAS_TRADE_IN, true, car.get().from(), car.get().to());
            traded.all();
        } else {
            affirm.ifPresent(match -> findings.add(HAS_TRADE_IN, true, match));
        }
    }

    /** "I want something smaller, maybe a CR-V" tells of the next car, whatever was asked. */
    private static boolean isWished(Reading reading, Finding car) {
        return reading.has("wishes", reading.sentenceStart(car.from()), reading.sentenceEnd(car.to() - 1));
    }

    private static void nounDenied(Reading reading, Findings findings) {
        reading.matches("trade_in_noun").stream()
                .filter(noun -> isDenied(reading, noun))
                .findFirst()
                .ifPresent(noun -> findings.add(HAS_TRADE_IN, false, noun));
    }
}
