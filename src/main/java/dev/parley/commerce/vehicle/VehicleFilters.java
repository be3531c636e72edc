package dev.parley.commerce.vehicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which vehicles are wanted.
 *
 * @param criteria all of them hold; at most one of a kind per attribute
 * @param order what comes first, or null for the usual order
 * @param limit how many are wanted ("the cheapest" is 1), or null for all
 */
public record VehicleFilters(
        List<Criterion> criteria,
        Stock stock,
        @Nullable Order order,
        @Nullable Integer limit) {

    /** Whether sold vehicles are meant. */
    public enum Stock {
        AVAILABLE,
        SOLD,
        ANY
    }

    /** What comes first. */
    public enum Order {
        PRICE_ASC(Attribute.PRICE, false),
        PRICE_DESC(Attribute.PRICE, true),
        YEAR_DESC(Attribute.YEAR, true),
        YEAR_ASC(Attribute.YEAR, false),
        MILEAGE_ASC(Attribute.MILEAGE_KM, false),
        MILEAGE_DESC(Attribute.MILEAGE_KM, true),
        SEATS_DESC(Attribute.SEATS, true);

        private final Attribute attribute;
        private final boolean descending;

        Order(Attribute attribute, boolean descending) {
            this.attribute = attribute;
            this.descending = descending;
        }

        public Attribute attribute() {
            return attribute;
        }

        public boolean descending() {
            return descending;
        }
    }

    public static final VehicleFilters NONE = new VehicleFilters(List.of(), Stock.AVAILABLE, null, null);

    public VehicleFilters {
        criteria = List.copyOf(criteria);
    }

    /** Whether anything at all is wanted. */
    public boolean isEmpty() {
        return criteria.isEmpty() && order == null && stock == Stock.AVAILABLE;
    }

    public Stream<Criterion> about(Attribute attribute) {
        return criteria.stream().filter(criterion -> criterion.attribute() == attribute);
    }

    public Optional<Criterion.OneOf> oneOf(Attribute attribute) {
        return about(attribute)
                .filter(Criterion.OneOf.class::isInstance)
                .map(Criterion.OneOf.class::cast)
                .findFirst();
    }

    public Optional<Criterion.Between> between(Attribute attribute) {
        return about(attribute)
                .filter(Criterion.Between.class::isInstance)
                .map(Criterion.Between.class::cast)
                .findFirst();
    }

    public boolean accepts(Vehicle vehicle) {
        return acceptsStock(vehicle) && criteria.stream().allMatch(criterion -> criterion.accepts(vehicle));
    }

    boolean acceptsStock(Vehicle vehicle) {
        return switch (stock) {
            case AVAILABLE -> vehicle.product().available();
            case SOLD -> !vehicle.product().available();
            case ANY -> true;
        };
    }

    /** These wishes narrowed by newer ones, which win where both speak of the same attribute. */
    public VehicleFilters refinedBy(VehicleFilters newer) {
        List<Criterion> merged = new ArrayList<>();
        for (Criterion mine : criteria) {
            List<Criterion> theirs = newer.about(mine.attribute()).toList();
            if (theirs.stream().allMatch(Criterion.NoneOf.class::isInstance)) {
                remaining(mine, theirs).ifPresent(merged::add);
            }
        }
        merged.addAll(newer.withNeedsOf(this));
        return new VehicleFilters(
                merged,
                newer.stock(),
                newer.order() != null ? newer.order() : order,
                newer.order() != null ? newer.limit() : limit);
    }

    /** What a vehicle is wanted for adds up; a newer need takes the place of no other. */
    private List<Criterion> withNeedsOf(VehicleFilters other) {
        return criteria.stream()
                .map(mine -> mine instanceof Criterion.OneOf one && one.attribute() == Attribute.NEED
                        ? other.oneOf(Attribute.NEED).map(one::and).orElse(one)
                        : mine)
                .toList();
    }

    /** What is left of a wish where some of its values are refused; earlier refusals stand beside newer ones. */
    private static Optional<Criterion> remaining(Criterion mine, List<Criterion> refusals) {
        if (!(mine instanceof Criterion.OneOf one) || refusals.isEmpty()) {
            return Optional.of(mine);
        }
        List<String> kept = one.values().stream()
                .filter(value -> refusals.stream()
                        .noneMatch(refusal -> ((Criterion.NoneOf) refusal).refuses(one.attribute(), value)))
                .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Criterion.OneOf(one.attribute(), kept));
    }

    public VehicleFilters with(Criterion criterion) {
        List<Criterion> more = new ArrayList<>(criteria);
        more.removeIf(mine -> mine.attribute() == criterion.attribute() && mine.getClass() == criterion.getClass());
        more.add(criterion);
        return new VehicleFilters(more, stock, order, limit);
    }

    public VehicleFilters without(Attribute attribute) {
        return new VehicleFilters(
                criteria.stream().filter(mine -> mine.attribute() != attribute).toList(), stock, order, limit);
    }

    /** The same wish with more seats than the number it names; empty where it names none. */
    public Optional<VehicleFilters> roomier() {
        return between(Attribute.SEATS)
                .filter(Criterion.Between::isExact)
                .map(Criterion.Between::min)
                .map(seats -> with(new Criterion.Between(Attribute.SEATS, seats + 1, null)));
    }

    /** The wishes about these attributes alone. */
    public VehicleFilters only(Set<Attribute> attributes) {
        return new VehicleFilters(
                criteria.stream()
                        .filter(mine -> attributes.contains(mine.attribute()))
                        .toList(),
                Stock.AVAILABLE,
                null,
                null);
    }

    public VehicleFilters ordered(@Nullable Order first, @Nullable Integer many) {
        return new VehicleFilters(criteria, stock, first, many);
    }
}
