package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.DAILY_KM;
import static dev.parley.nlu.EntityNames.FAMILY_SIZE;
import static dev.parley.nlu.EntityNames.MAKE;
import static dev.parley.nlu.EntityNames.MODEL;
import static dev.parley.nlu.EntityNames.MODEL_YEAR;
import static dev.parley.nlu.EntityNames.ODOMETER_KM;
import static dev.parley.nlu.EntityNames.SEATS;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/** Distances, seats, heads and years: numbers with a unit or a word that says what they count. */
final class MeasureRecognizer implements EntityRecognizer {

    static final BigDecimal KM_PER_MILE = new BigDecimal("1.609344");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Set<String> COUNTED_IN_MILES = Set.of("GB", "US");
    private static final int FIRST_YEAR = 1985;
    private static final int REACH = 4;
    private static final int CENTURY = 2000;
    private static final int SECOND_HALF = 50;

    @Override
    public void recognize(Reading reading, Findings findings) {
        for (NumberSpan number : reading.numbers()) {
            if (findings.isFree(number) && reading.isDealership()) {
                if (!distance(reading, findings, number) && !seats(reading, findings, number)) {
                    people(reading, findings, number);
                    year(reading, findings, number);
                }
            }
        }
    }

    private static boolean distance(Reading reading, Findings findings, NumberSpan number) {
        Optional<Match> kilometres = reading.matchAt("km", number.to());
        Optional<Match> miles = reading.matchAt("mile", number.to());
        Optional<Match> ran = number.scaled() || number.value().compareTo(THOUSAND) >= 0
                ? reading.matchAt("km_ran", number.to())
                : Optional.empty();
        Optional<Match> unit = kilometres.or(() -> miles).or(() -> ran);
        if (unit.isEmpty()) {
            return false;
        }
        int to = unit.get().to();
        boolean inMiles = miles.isPresent()
                || kilometres.isEmpty()
                        && COUNTED_IN_MILES.contains(reading.utterance().region());
        BigDecimal value = inMiles ? number.value().multiply(KM_PER_MILE) : number.value();
        long kilometresLong = value.setScale(0, RoundingMode.HALF_UP).longValue();
        findings.take(number.from(), to);
        int start = reading.clauseStart(number.from());
        int end = reading.clauseEnd(number.to() - 1);
        if (reading.has("km_not", Math.max(start, number.from() - REACH), Math.min(end, to + REACH))
                || reading.has("km_not_anywhere")) {
            return true;
        }
        Optional<Match> after = reading.matchAt("per_day", to);
        boolean daily = after.isPresent()
                || reading.has("per_day", Math.max(start, number.from() - REACH), number.from())
                || reading.has("per_day", to, Math.min(end, to + 3))
                || reading.has("per_day_before", Math.max(start, number.from() - REACH), number.from());
        findings.add(
                daily ? DAILY_KM : ODOMETER_KM,
                kilometresLong,
                number.from(),
                after.map(Match::to).orElse(to));
        return true;
    }

    private static boolean seats(Reading reading, Findings findings, NumberSpan number) {
        Optional<Match> unit = reading.matchAt("seats", number.to());
        if (unit.isEmpty() || !number.between(2, 60)) {
            return false;
        }
        findings.add(
                SEATS, number.value().longValue(), number.from(), unit.get().to());
        findings.take(number.from(), unit.get().to());
        return true;
    }

    private static void people(Reading reading, Findings findings, NumberSpan number) {
        boolean asked = reading.isPending("lead.family_size");
        if (!number.between(1, 20) || findings.has(FAMILY_SIZE)) {
            return;
        }
        Optional<Match> after = reading.matchAt("family_cue_after", number.to());
        boolean before = reading.matchEndingAt("family_cue", number.from()).isPresent()
                && reading.word(number.from()).gap().joins()
                && reading.matchAt("vehicle_type", number.to()).isEmpty()
                && (after.isPresent()
                        || reading.has("family_word")
                        || reading.clauseEnd(number.to() - 1) == number.to()
                        || reading.matchAt("family_end", number.to()).isPresent());
        boolean counted = reading.matchAt("no_quantity", number.to()).isPresent() && after.isEmpty();
        if (!counted && (asked || before) || after.isPresent() && reading.has("family_word")) {
            findings.add(FAMILY_SIZE, number.value().longValue(), number.from(), number.to());
            findings.take(number.from(), number.to());
        }
    }

    private static void year(Reading reading, Findings findings, NumberSpan number) {
        int latest = reading.utterance().now().getYear() + 1;
        if (isPlate(reading, number)) {
            findings.add(MODEL_YEAR, yearOfPlate(number.value().intValue()), number.from(), number.to());
            findings.take(number.from(), number.to());
            return;
        }
        if (isShortYear(reading, findings, number)) {
            findings.add(MODEL_YEAR, inFull(number.value().intValue(), latest), number.from(), number.to());
            findings.take(number.from(), number.to());
            return;
        }
        if (!number.digits()
                || !number.between(FIRST_YEAR, latest)
                || number.to() - number.from() > 1
                || reading.word(number.from()).text().length() != 4
                || CurrencyMark.after(reading, number.to()).isPresent()
                || CurrencyMark.before(reading, number.from()).isPresent()) {
            return;
        }
        if (besideVehicle(reading, findings, number)
                || reading.matchAt("year_cue_after", number.to()).isPresent()
                || reading.matchEndingAt("year_cue_before", number.from()).isPresent()) {
            findings.add(MODEL_YEAR, number.value().longValue(), number.from(), number.to());
            findings.take(number.from(), number.to());
        }
    }

    /** "a 19 plate", "on a 68 reg": British plates tell the half-year. */
    private static boolean isPlate(Reading reading, NumberSpan number) {
        return number.digits()
                && number.between(2, 99)
                && reading.word(number.from()).text().length() == 2
                && reading.matchAt("plate_year", number.to()).isPresent();
    }

    /** "An 09 Civic", "my 14 Altima": two digits between an article and the car. */
    private static boolean isShortYear(Reading reading, Findings findings, NumberSpan number) {
        return number.digits()
                && number.to() - number.from() == 1
                && reading.word(number.from()).text().length() == 2
                && reading.matchEndingAt("short_year_before", number.from()).isPresent()
                && findings.list().stream()
                        .filter(finding ->
                                finding.name().equals(MAKE) || finding.name().equals(MODEL))
                        .anyMatch(vehicle -> vehicle.from() == number.to()
                                && reading.word(vehicle.from()).gap() == Gap.SPACE);
    }

    private static long inFull(int year, int latest) {
        return year <= latest - CENTURY ? CENTURY + year : CENTURY - 100L + year;
    }

    private static long yearOfPlate(int age) {
        return CENTURY + (age > SECOND_HALF ? age - SECOND_HALF : age);
    }

    /** "2021 Corolla", "BMW Serie 1 del 2021", "a 2019 diesel". */
    private static boolean besideVehicle(Reading reading, Findings findings, NumberSpan number) {
        boolean named = findings.list().stream()
                .filter(finding -> finding.name().equals(MAKE) || finding.name().equals(MODEL))
                .anyMatch(vehicle ->
                        isNear(reading, vehicle.to(), number.from()) || isNear(reading, number.to(), vehicle.from()));
        return named
                || reading.matchAt("vehicle_type", number.to()).isPresent()
                || reading.matchAt("fuel", number.to()).isPresent();
    }

    private static boolean isNear(Reading reading, int to, int from) {
        if (from < to || from - to > 2) {
            return false;
        }
        for (int i = to; i < from; i++) {
            if (!reading.isIn("filler", i) && !reading.isIn("filler_after", i)) {
                return false;
            }
        }
        return from >= reading.size() || !reading.word(from).gap().breaks();
    }
}
