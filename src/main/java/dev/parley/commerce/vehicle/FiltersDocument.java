package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.Criterion.Between;
import dev.parley.commerce.vehicle.Criterion.NoneOf;
import dev.parley.commerce.vehicle.Criterion.OneOf;
import dev.parley.commerce.vehicle.VehicleFilters.Order;
import dev.parley.commerce.vehicle.VehicleFilters.Stock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filters as the argument of a command: {@code {"name":["Honda CR-V"],"not_body":["suv"],"year_min":2020,"stock":"any",
 * "order_by":"price_asc","limit":1}}. Prices are in minor units.
 */
public final class FiltersDocument {

    private FiltersDocument() {}

    public static Map<String, Object> write(VehicleFilters filters) {
        Map<String, Object> document = new LinkedHashMap<>();
        for (Criterion criterion : filters.criteria()) {
            String name = criterion.attribute().wire();
            switch (criterion) {
                case OneOf one -> document.put(name, List.copyOf(one.values()));
                case NoneOf none -> document.put("not_" + name, List.copyOf(none.values()));
                case Between between -> {
                    putIfKnown(document, name + "_min", between.min());
                    putIfKnown(document, name + "_max", between.max());
                }
            }
        }
        document.put("stock", filters.stock().name().toLowerCase(Locale.ROOT));
        if (filters.order() != null) {
            document.put("order_by", filters.order().name().toLowerCase(Locale.ROOT));
        }
        putIfKnown(document, "limit", filters.limit());
        return document;
    }

    /** Reads what {@link #write} made, or what a model proposed; what it cannot read it leaves out. */
    public static VehicleFilters read(Map<?, ?> document) {
        List<Criterion> criteria = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            String name = attribute.wire();
            Set<String> wanted = words(document.get(name));
            if (!wanted.isEmpty()) {
                criteria.add(new OneOf(attribute, wanted));
            }
            Set<String> unwanted = words(document.get("not_" + name));
            if (!unwanted.isEmpty()) {
                criteria.add(new NoneOf(attribute, unwanted));
            }
            Long min = figure(document.get(name + "_min"));
            Long max = figure(document.get(name + "_max"));
            if (attribute.isNumber() && (min != null || max != null)) {
                criteria.add(new Between(attribute, min, max));
            }
        }
        Long limit = figure(document.get("limit"));
        return new VehicleFilters(
                criteria,
                constant(Stock.values(), document.get("stock"), Stock.AVAILABLE),
                constant(Order.values(), document.get("order_by"), null),
                limit == null ? null : Math.clamp(limit, 1, 100));
    }

    private static void putIfKnown(Map<String, Object> document, String name, @Nullable Object value) {
        if (value != null) {
            document.put(name, value);
        }
    }

    private static Set<String> words(@Nullable Object value) {
        Set<String> words = new LinkedHashSet<>();
        if (value instanceof List<?> list) {
            list.forEach(word -> words.add(String.valueOf(word)));
        } else if (value instanceof String word) {
            words.add(word);
        }
        return words;
    }

    private static @Nullable Long figure(@Nullable Object value) {
        return value instanceof Number number ? (Long) number.longValue() : null;
    }

    private static <E extends @Nullable Enum<?>> E constant(E[] all, @Nullable Object name, E otherwise) {
        for (E one : all) {
            if (one != null && one.name().equalsIgnoreCase(String.valueOf(name))) {
                return one;
            }
        }
        return otherwise;
    }
}
