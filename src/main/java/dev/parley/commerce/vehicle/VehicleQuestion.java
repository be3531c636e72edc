package dev.parley.commerce.vehicle;

import java.util.Set;

/**
 * What an utterance says about vehicles.
 *
 * @param filters the wish it states; may be empty
 * @param cues signs of what kind of sentence it is
 */
public record VehicleQuestion(VehicleFilters filters, Set<Cue> cues) {

    /** A sign of what kind of sentence it is. */
    public enum Cue {
        /** Asks for something ("do you have", "looking for", "any"). */
        ASKS,
        /** Names a vehicle in general ("car", "stock"). */
        VEHICLE,
        /** Asks whether something is there or gone ("still available", "sold"). */
        AVAILABILITY,
        HOW_MANY,
        CHEAPER,
        NEWER,
        FEWER_MILES,
        /** Sets two side by side. */
        COMPARES,
        /** Speaks of something that is no stock question: money, service, hours. */
        OTHER_TOPIC,
        /** Speaks of the customer's own vehicle. */
        OWN_VEHICLE,
        /** Bounds an amount of money, as a budget does. */
        BUDGET
    }

    public VehicleQuestion {
        cues = Set.copyOf(cues);
    }

    public boolean has(Cue cue) {
        return cues.contains(cue);
    }
}
