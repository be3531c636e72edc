package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.Criterion.Between;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleFilters.Order;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.DisplayedList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides whether a wish narrows the one before or is a new one, and reads "cheaper" against what was shown. */
final class WishHistory {

    private static final Set<Attribute> NAMING = Set.of(Attribute.NAME, Attribute.BODY, Attribute.SKU);
    private static final Set<Attribute> NARROWING = Set.of(
            Attribute.COLOUR,
            Attribute.TRIM,
            Attribute.YEAR,
            Attribute.PRICE,
            Attribute.MILEAGE_KM,
            Attribute.CONDITION,
            Attribute.TRANSMISSION,
            Attribute.SEATS);

    /** One of most currencies' major units: "cheaper" by a cent is no news. */
    private static final long ONE_MAJOR = 100;

    private final @Nullable VehicleFilters before;
    private final List<Vehicle> shown;
    private final Catalogue catalogue;

    WishHistory(DialogueState state, Catalogue catalogue) {
        this.before = StockMemory.of(state).filters();
        this.catalogue = catalogue;
        DisplayedList list = state.lastList();
        this.shown = list == null
                ? List.of()
                : list.items().stream()
                        .flatMap(item -> catalogue.vehicle(item.sku()).stream())
                        .toList();
    }

    VehicleFilters applied(VehicleQuestion question) {
        VehicleFilters fresh = question.filters();
        if (before == null) {
            return fresh;
        }
        if (!shown.isEmpty() && question.isRelative()) {
            return relative(reached().refinedBy(fresh), question);
        }
        VehicleFilters refined = before.refinedBy(fresh);
        if (question.has(Cue.FOLLOWS) || isBudgetOnly(question)) {
            return refined;
        }
        if (question.asksOfTheNamed()
                && VehicleSearch.find(catalogue.vehicles(), refined).exact()) {
            return refined;
        }
        boolean onlyRefuses = fresh.order() == null
                && !fresh.criteria().isEmpty()
                && fresh.criteria().stream().allMatch(Criterion.NoneOf.class::isInstance);
        boolean onlyAsks = question.has(Cue.POINTS)
                && fresh.criteria().stream().allMatch(wish -> wish.attribute() == Attribute.FEATURE);
        if (onlyRefuses || onlyAsks) {
            return refined;
        }
        boolean names = fresh.criteria().stream()
                .anyMatch(wish -> NAMING.contains(wish.attribute()) && !(wish instanceof Criterion.NoneOf));
        boolean anew = (question.has(Cue.ANEW) || question.has(Cue.ASKS) && attributes(fresh) >= 2)
                && !question.has(Cue.POINTS)
                && fresh.criteria().stream().anyMatch(wish -> !NARROWING.contains(wish.attribute()));
        boolean ofTheNamed = !names
                && !question.has(Cue.VEHICLE)
                && before.about(Attribute.NAME).findAny().isPresent();
        boolean startsAnew = !ofTheNamed
                && (names || anew || question.has(Cue.VEHICLE) || question.has(Cue.ANEW) && !narrows(fresh));
        if (startsAnew && !swaps(fresh)) {
            return fresh;
        }
        return Stream.of(refined, reached().refinedBy(fresh))
                .filter(wish -> VehicleSearch.find(catalogue.vehicles(), wish).exact())
                .findFirst()
                .orElse(fresh);
    }

    /** "Not the sedan, a minivan": one thing takes the place of another, and the rest of the wish stays. */
    private static boolean swaps(VehicleFilters fresh) {
        return fresh.criteria().stream()
                .filter(Criterion.NoneOf.class::isInstance)
                .anyMatch(refused -> fresh.oneOf(refused.attribute()).isPresent());
    }

    /** Of a wish that nothing met, what the vehicles shown instead have in common with it. */
    private VehicleFilters reached() {
        VehicleFilters wish = before == null ? VehicleFilters.NONE : before;
        List<Criterion> met = wish.criteria().stream()
                .filter(criterion -> shown.stream().allMatch(criterion::accepts))
                .toList();
        return new VehicleFilters(met, wish.stock(), wish.order(), wish.limit());
    }

    private VehicleFilters relative(VehicleFilters wish, VehicleQuestion question) {
        VehicleFilters narrowed = wish;
        if (question.has(Cue.CHEAPER)) {
            narrowed = narrowed.with(new Between(
                            Attribute.PRICE, null, statistics(Attribute.PRICE).getMin() - ONE_MAJOR))
                    .ordered(Order.PRICE_DESC, null);
        }
        if (question.has(Cue.NEWER)) {
            narrowed = narrowed.with(new Between(
                            Attribute.YEAR, statistics(Attribute.YEAR).getMin() + 1, null))
                    .ordered(Order.YEAR_DESC, null);
        }
        if (question.has(Cue.FEWER_MILES)) {
            narrowed = narrowed.with(new Between(
                            Attribute.MILEAGE_KM,
                            null,
                            statistics(Attribute.MILEAGE_KM).getMax() - 1))
                    .ordered(Order.MILEAGE_ASC, null);
        }
        return narrowed;
    }

    private LongSummaryStatistics statistics(Attribute attribute) {
        return shown.stream()
                .map(attribute::figure)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .summaryStatistics();
    }

    private static boolean narrows(VehicleFilters wish) {
        return wish.criteria().stream().allMatch(one -> NARROWING.contains(one.attribute()));
    }

    private static long attributes(VehicleFilters wish) {
        return wish.criteria().stream().map(Criterion::attribute).distinct().count();
    }

    private static boolean isBudgetOnly(VehicleQuestion question) {
        return question.has(Cue.BUDGET)
                && question.filters().criteria().stream().allMatch(wish -> wish.attribute() == Attribute.PRICE)
                && !question.has(Cue.VEHICLE);
    }
}
