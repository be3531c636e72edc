package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.ListedEconomy;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.conversation.skill.TurnContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the stock list can offer to somebody who asks for what no record grades: the thriftiest, the most reliable. Which
 * vehicles come closest is plain from the records, and it is said what they do not say.
 */
enum StockAdvice {
    /** By the consumption that descriptions state; where none does, those that burn least. */
    ECONOMY(Cue.ECONOMICAL),
    /** Certified ones, the least driven first. */
    RELIABILITY(Cue.RELIABLE);

    private static final Set<String> THRIFTY = Set.of("hybrid", "plug_in_hybrid", "electric");
    private static final Comparator<Vehicle> LEAST_DRIVEN =
            Comparator.comparing(Vehicle::mileageKm, Comparator.nullsLast(Comparator.naturalOrder()));
    private static final Comparator<Vehicle> THRIFTIEST = Comparator.comparing(
            vehicle -> ListedEconomy.of(vehicle).map(ListedEconomy::distance).orElse(0.0), Comparator.reverseOrder());
    private static final Comparator<Vehicle> CHEAPEST =
            Comparator.comparing(vehicle -> vehicle.product().price().minor());

    private final Cue cue;

    StockAdvice(Cue cue) {
        this.cue = cue;
    }

    /**
     * Vehicles in the order of the advice.
     *
     * @param wording of what they were chosen by
     */
    record Advised(VehicleMatches matches, String wording) {}

    String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Asked for vehicles in general, not of one that is named or of models set side by side. */
    static Optional<StockAdvice> asked(VehicleQuestion question, TurnContext turn) {
        boolean named = OtherMatters.areMeantBesideStock(turn)
                || question.filters().about(Attribute.NAME).findAny().isPresent()
                || question.has(Cue.COMPARES)
                || question.has(Cue.POINTS) && question.has(Cue.HAS);
        return named
                ? Optional.empty()
                : List.of(values()).stream()
                        .filter(advice -> question.has(advice.cue))
                        .findFirst();
    }

    static Optional<StockAdvice> of(@Nullable Object wire) {
        return List.of(values()).stream()
                .filter(advice -> advice.wire().equals(wire))
                .findFirst();
    }

    /** Empty where the stock has nothing that the advice goes by. */
    Optional<Advised> among(Collection<Vehicle> stock, VehicleFilters wish) {
        Predicate<Vehicle> fits = wish.ordered(null, null)::accepts;
        return switch (this) {
            case ECONOMY ->
                found(stock, fits.and(vehicle -> ListedEconomy.of(vehicle).isPresent()), THRIFTIEST, "economy")
                        .or(() -> found(stock, fits.and(is(Attribute.FUEL, THRIFTY)), CHEAPEST, "economy.none"));
            case RELIABILITY ->
                found(stock, fits.and(is(Attribute.CONDITION, Set.of("certified"))), LEAST_DRIVEN, "reliability")
                        .or(() -> found(stock, fits, LEAST_DRIVEN, "reliability.none"));
        };
    }

    private static Predicate<Vehicle> is(Attribute attribute, Set<String> values) {
        return new Criterion.OneOf(attribute, values)::accepts;
    }

    private static Optional<Advised> found(
            Collection<Vehicle> stock, Predicate<Vehicle> fits, Comparator<Vehicle> order, String wording) {
        List<Vehicle> found = stock.stream()
                .filter(fits)
                .sorted(order.thenComparing(CHEAPEST))
                .toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new Advised(new VehicleMatches(true, found, Set.of()), "commerce.advice." + wording));
    }
}
