package dev.parley.commerce.vehicle;

import java.util.List;
import java.util.Set;

/**
 * What an utterance says about vehicles.
 *
 * @param filters the wish it states; may be empty
 * @param cues signs of what kind of sentence it is
 * @param positions places in a list that it points at, 1 for the first and -1 for the last
 * @param facts facts it asks for: names of {@link Attribute}s, in lower case
 * @param unrecorded facts it asks for that a stock record does not have: {@code towing}, {@code economy} ...
 * @param plainWords words that mean nothing here
 */
public record VehicleQuestion(
        VehicleFilters filters,
        Set<Cue> cues,
        List<Integer> positions,
        Set<String> facts,
        Set<String> unrecorded,
        int plainWords) {

    /** A sign of what kind of sentence it is. */
    public enum Cue {
        /** Asks for something ("do you have", "looking for", "any"). */
        ASKS,
        /** Asks in general ("what", "does", "how"). */
        WONDERS,
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
        BUDGET,
        /** Begins a question of its own ("do you have", "I'm looking for"). */
        ANEW,
        /** Goes on from what was said before ("and", "what about"). */
        FOLLOWS,
        /** Points at the one vehicle spoken of ("it", "that one"). */
        POINTS,
        /** Asks in the singular whether the one spoken of has something ("tiene"). */
        HAS,
        /** Wants a small one. */
        SMALL,
        /** Wants to hear more about one. */
        DETAILS,
        /** Speaks of what somebody else asks for the same ("somewhere else"). */
        ELSEWHERE,
        /** Wants what costs least to run. */
        ECONOMICAL,
        /** Wants what breaks down least. */
        RELIABLE,
        /** Begins by pointing at one of those that both know of ("the red one"). */
        DEFINITE
    }

    public VehicleQuestion {
        cues = Set.copyOf(cues);
        positions = List.copyOf(positions);
        facts = Set.copyOf(facts);
        unrecorded = Set.copyOf(unrecorded);
    }

    public VehicleQuestion withFilters(VehicleFilters wish) {
        return new VehicleQuestion(wish, cues, positions, facts, unrecorded, plainWords);
    }

    public boolean has(Cue cue) {
        return cues.contains(cue);
    }

    /** Whether it asks for cheaper, newer or less driven ones without naming a figure. */
    public boolean isRelative() {
        return wantsLess(Cue.CHEAPER, Attribute.PRICE)
                || wantsLess(Cue.NEWER, Attribute.YEAR)
                || wantsLess(Cue.FEWER_MILES, Attribute.MILEAGE_KM);
    }

    private boolean wantsLess(Cue cue, Attribute attribute) {
        return has(cue) && filters.about(attribute).findAny().isEmpty();
    }

    /** "What mileage does the Ford get?": something is asked of one that is named, and no others are looked for. */
    public boolean asksOfTheNamed() {
        return (asksAboutFacts() || filters.oneOf(Attribute.FEATURE).isPresent())
                && filters.oneOf(Attribute.NAME).isPresent()
                && !has(Cue.ANEW)
                && !has(Cue.COMPARES);
    }

    public boolean asksAboutFacts() {
        return !facts.isEmpty() || !unrecorded.isEmpty() || has(Cue.DETAILS);
    }
}
