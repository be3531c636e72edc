package dev.parley.nlu;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The customer's own vehicle, while it is talked about: what is told of a vehicle then is told of that one.
 *
 * @param inMiles whether the customer counts its distance in miles
 */
public record OwnVehicle(boolean inMiles) {

    private static final Pattern KILOMETRES = Pattern.compile("k\\.? ?m|kilom|कि|કિ", Pattern.CASE_INSENSITIVE);
    private static final Pattern MILES = Pattern.compile("\\b(?:mi|miles|millas?|meel|mile)\\b|मील|मैल|માઇલ");

    /** Whether a distance as it was said is in miles; empty where no unit was said. */
    public static Optional<Boolean> saidInMiles(String distance) {
        return MILES.matcher(distance.toLowerCase(Locale.ROOT)).find()
                ? Optional.of(true)
                : KILOMETRES.matcher(distance).find() ? Optional.of(false) : Optional.empty();
    }
}
