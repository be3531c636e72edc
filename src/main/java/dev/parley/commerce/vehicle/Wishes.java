package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.VehicleFilters.Order;
import dev.parley.commerce.vehicle.VehicleFilters.Stock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gathers {@link VehicleFilters} while an utterance is read. */
final class Wishes {

    private final Map<Attribute, Set<String>> wanted = new EnumMap<>(Attribute.class);
    private final Map<Attribute, Set<String>> unwanted = new EnumMap<>(Attribute.class);
    private final Map<Attribute, Long> least = new EnumMap<>(Attribute.class);
    private final Map<Attribute, Long> most = new EnumMap<>(Attribute.class);
    private final Set<String> years = new LinkedHashSet<>();
    private Stock stock = Stock.AVAILABLE;
    private @Nullable Order order;
    private @Nullable Integer limit;

    void want(Attribute attribute, Set<String> values) {
        wanted.computeIfAbsent(attribute, absent -> new LinkedHashSet<>()).addAll(values);
    }

    void refuse(Attribute attribute, Set<String> values) {
        unwanted.computeIfAbsent(attribute, absent -> new LinkedHashSet<>()).addAll(values);
    }

    void atLeast(Attribute attribute, long figure) {
        least.put(attribute, figure);
    }

    void atMost(Attribute attribute, long figure) {
        most.put(attribute, figure);
    }

    void exactly(Attribute attribute, long figure) {
        if (attribute == Attribute.YEAR) {
            years.add(Long.toString(figure));
            least.merge(attribute, figure, Math::min);
            most.merge(attribute, figure, Math::max);
            return;
        }
        least.put(attribute, figure);
        most.put(attribute, figure);
    }

    boolean wants(Attribute attribute) {
        return wanted.containsKey(attribute) || least.containsKey(attribute) || most.containsKey(attribute);
    }

    Set<String> wanted(Attribute attribute) {
        return wanted.getOrDefault(attribute, Set.of());
    }

    void stock(Stock meant) {
        stock = meant;
    }

    void order(Order first, @Nullable Integer many) {
        order = first;
        limit = many;
    }

    boolean isOrdered() {
        return order != null;
    }

    VehicleFilters filters() {
        List<Criterion> criteria = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (wanted.containsKey(attribute)) {
                criteria.add(new Criterion.OneOf(attribute, specific(attribute, wanted(attribute))));
            }
            Set<String> none = unwanted.get(attribute);
            if (none != null) {
                criteria.add(new Criterion.NoneOf(attribute, none));
            }
            if (least.containsKey(attribute) || most.containsKey(attribute)) {
                criteria.add(new Criterion.Between(attribute, least.get(attribute), most.get(attribute)));
            }
        }
        return new VehicleFilters(criteria, stock, order, limit);
    }

    /** A make whose model is wanted too says no more than the model. */
    private static Set<String> specific(Attribute attribute, Set<String> values) {
        if (attribute != Attribute.NAME) {
            return values;
        }
        Set<String> kept = new LinkedHashSet<>();
        for (String value : values) {
            boolean hasModel = values.stream().anyMatch(other -> other.startsWith(value + " "));
            if (!hasModel) {
                kept.add(value);
            }
        }
        return kept;
    }
}
