package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.ODOMETER_KM;

import dev.parley.nlu.OwnVehicle;
import dev.parley.nlu.entity.text.NumberSpan;
import dev.parley.nlu.entity.text.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A distance that is corrected without its unit: "112k miles.. no wait 121k", and "no, 98k" where the customer's own vehicle
 * is talked about.
 */
final class OwnVehicleRecognizer implements EntityRecognizer {

    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final int FEWEST_THOUSANDS = 10;
    private static final int LEAST = 500;
    private static final int MOST = 2_000_000;

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (!reading.isDealership()) {
            return;
        }
        for (NumberSpan number : reading.numbers()) {
            NumberSpan meant = inThousands(reading, findings, number);
            if (findings.isFree(number) && isDistance(reading, meant)) {
                inMiles(reading, findings, number).ifPresent(miles -> add(findings, meant, miles));
            }
        }
    }

    /** "130 thousand miles. I mean 133": thousands again, right behind the word that corrects. */
    private static NumberSpan inThousands(Reading reading, Findings findings, NumberSpan number) {
        boolean corrects = reading.matchEndingAt("correction", number.from()).isPresent()
                && findings.all(ODOMETER_KM).anyMatch(told -> told.to() <= number.from());
        return corrects && number.digits() && number.between(FEWEST_THOUSANDS, LEAST - 1)
                ? number.times(THOUSAND)
                : number;
    }

    private static void add(Findings findings, NumberSpan number, boolean inMiles) {
        BigDecimal km = inMiles ? number.value().multiply(MeasureRecognizer.KM_PER_MILE) : number.value();
        findings.add(ODOMETER_KM, km.setScale(0, RoundingMode.HALF_UP).longValue(), number.from(), number.to());
        findings.take(number.from(), number.to());
    }

    /** The unit of the distance that this one takes the place of; empty where it takes none. */
    private static Optional<Boolean> inMiles(Reading reading, Findings findings, NumberSpan number) {
        Optional<Finding> before = findings.all(ODOMETER_KM)
                .filter(told -> told.to() <= number.from())
                .reduce((earlier, later) -> later);
        OwnVehicle own = reading.utterance().context().own();
        if (before.isPresent()) {
            return reading.has("correction", before.get().to(), number.from())
                    ? Optional.of(reading.has(
                            "mile", before.get().from(), before.get().to()))
                    : Optional.empty();
        }
        return own != null && (opensWithACorrection(reading, number) || isAlone(reading, number))
                ? Optional.of(own.inMiles())
                : Optional.empty();
    }

    private static boolean opensWithACorrection(Reading reading, NumberSpan number) {
        return reading.has("correction", 0, number.from()) || reading.has("deny", 0, number.from());
    }

    /** Nothing but words that weigh nothing stands beside it. */
    private static boolean isAlone(Reading reading, NumberSpan number) {
        for (int word = 0; word < reading.size(); word++) {
            boolean inside = word >= number.from() && word < number.to();
            if (!inside && !reading.isIn("filler", word) && !reading.isIn("filler_after", word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDistance(Reading reading, NumberSpan number) {
        boolean isMoney = CurrencyMark.after(reading, number.to()).isPresent()
                || CurrencyMark.before(reading, number.from()).isPresent()
                || reading.has("budget_cue");
        boolean isYear = !number.scaled() && number.between(1950, 2100);
        boolean bounded = reading.matchEndingAt("money_max_before", number.from())
                        .isPresent()
                || reading.matchEndingAt("money_min_before", number.from()).isPresent();
        return number.between(LEAST, MOST) && !isMoney && !isYear && !bounded;
    }
}
