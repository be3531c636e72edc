package dev.parley.commerce.vehicle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fuel consumption that a vehicle's description states.
 *
 * @param text as it is written there: {@code 44 mpg combined}
 * @param distance that a unit of fuel lasts for, in kilometres per litre, to compare by
 */
public record ListedEconomy(String text, double distance) {

    private static final String FIGURE = "(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*";
    private static final Pattern MILES_PER_GALLON =
            Pattern.compile(FIGURE + "(?:mpge?|miles per gallon)\\b(?: combined)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern KM_PER_LITRE =
            Pattern.compile(FIGURE + "(?:km ?/ ?l|kmpl|kpl)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LITRES_PER_100_KM = Pattern.compile(
            FIGURE + "(?:l|lit(?:er|re)s?|litros?)\\s*(?:/|per|por|pour|aux|a los|cada)\\s*(?:los )?100(?:\\s*km)?",
            Pattern.CASE_INSENSITIVE);
    private static final double KM_PER_MILE = 1.609344;
    private static final double LITRES_PER_GALLON = 3.785412;
    private static final double HUNDRED_KM = 100;

    /** Empty where the description is silent about it. */
    public static Optional<ListedEconomy> of(Vehicle vehicle) {
        String listing = vehicle.product().description();
        return find(MILES_PER_GALLON, listing, KM_PER_MILE / LITRES_PER_GALLON)
                .or(() -> find(KM_PER_LITRE, listing, 1))
                .or(() -> find(LITRES_PER_100_KM, listing, 1)
                        .filter(found -> found.distance() > 0)
                        .map(found -> new ListedEconomy(found.text(), HUNDRED_KM / found.distance())));
    }

    private static Optional<ListedEconomy> find(Pattern pattern, String listing, double factor) {
        Matcher found = pattern.matcher(listing);
        return found.find()
                ? Optional.of(new ListedEconomy(
                        found.group().strip(), Double.parseDouble(found.group(1).replace(',', '.')) * factor))
                : Optional.empty();
    }
}
