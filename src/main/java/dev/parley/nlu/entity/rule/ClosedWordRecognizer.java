package dev.parley.nlu.entity.rule;

import dev.parley.nlu.EntityNames;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.List;

/** Words that mean one of a closed set of values: the list is named as the entity. */
final class ClosedWordRecognizer implements EntityRecognizer {

    /** The value of an entry that only keeps a shorter one from matching ("used to" is no condition). */
    static final String NOTHING = "-";

    private static final List<String> EVERYWHERE =
            List.of(EntityNames.PURCHASE_MODE, EntityNames.CUSTOMER_TYPE, EntityNames.SOURCE, EntityNames.COLOUR);
    private static final List<String> WITH_VEHICLES = List.of(
            EntityNames.VEHICLE_TYPE,
            EntityNames.FUEL,
            EntityNames.TRANSMISSION,
            EntityNames.CONDITION,
            EntityNames.INSURANCE_TYPE,
            EntityNames.SERVICE_TYPE,
            EntityNames.USAGE,
            EntityNames.PRIORITIES,
            EntityNames.BUYER_TYPE);

    @Override
    public void recognize(Reading reading, Findings findings) {
        EVERYWHERE.forEach(list -> recognize(reading, findings, list));
        if (reading.isDealership()) {
            WITH_VEHICLES.forEach(list -> recognize(reading, findings, list));
        }
    }

    private static void recognize(Reading reading, Findings findings, String list) {
        for (Match match : reading.matches(list)) {
            if (!match.value().equals(NOTHING) && findings.isFree(match.from(), match.to())) {
                findings.add(list, match.value(), match);
            }
        }
    }
}
