package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.VehicleFilters.Order;
import dev.parley.commerce.vehicle.VehicleFilters.Stock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads superlatives ("the three cheapest") and whether sold vehicles are meant. */
final class OrderReading {

    private static final Map<String, Order> SUPERLATIVES = Map.of(
            "cheapest", Order.PRICE_ASC,
            "dearest", Order.PRICE_DESC,
            "newest", Order.YEAR_DESC,
            "oldest", Order.YEAR_ASC,
            "lowest_mileage", Order.MILEAGE_ASC,
            "highest_mileage", Order.MILEAGE_DESC,
            "most_seats", Order.SEATS_DESC);
    private static final int MOST = 20;

    private final List<Part> parts;
    private final Wishes wishes;

    OrderReading(List<Part> parts, Wishes wishes) {
        this.parts = parts;
        this.wishes = wishes;
    }

    void read() {
        for (int at = 0; at < parts.size(); at++) {
            for (String meaning : parts.get(at).meanings()) {
                Order order = SUPERLATIVES.get(meaning);
                if (order != null && !wishes.isOrdered()) {
                    wishes.order(order, count(at));
                }
            }
        }
        // "el más nuevo que tengan": where no year follows, the comparative is a superlative.
        for (int at = 0; at < parts.size(); at++) {
            boolean figure = at + 1 < parts.size() && parts.get(at + 1).quantity() != null;
            if (parts.get(at).means("newer_than")
                    && parts.get(at).means("newest_too")
                    && !figure
                    && !wishes.isOrdered()) {
                wishes.order(Order.YEAR_DESC, count(at));
            }
        }
        boolean cheap = parts.stream().anyMatch(part -> part.means("cheap"));
        if (cheap && !wishes.isOrdered()) {
            wishes.order(Order.PRICE_ASC, null);
        }
        readStock();
    }

    private @Nullable Integer count(int at) {
        return IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparingInt(place -> Math.abs(place - at)))
                .map(place -> small(parts.get(place)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(1);
    }

    private static @Nullable Integer small(Part part) {
        Quantity quantity = part.quantity();
        boolean counts = quantity != null
                && quantity.unit() == Quantity.Unit.NONE
                && !quantity.scaled()
                && quantity.isWhole()
                && quantity.intValue() >= 1
                && quantity.intValue() <= MOST;
        return counts && quantity != null ? quantity.intValue() : null;
    }

    private void readStock() {
        boolean whatever = has("any_stock");
        boolean sold = has("sold_only");
        if (has("did_sell") || has("sold") && !has("unsold")) {
            boolean listed = !parts.isEmpty() && parts.getFirst().means("listing");
            sold |= listed;
            whatever |= !listed;
        }
        if (has("any_stock")) {
            wishes.stock(Stock.ANY);
        } else if (sold) {
            wishes.stock(Stock.SOLD);
        } else if (whatever) {
            wishes.stock(Stock.ANY);
        }
    }

    private boolean has(String meaning) {
        return parts.stream().anyMatch(part -> part.means(meaning));
    }
}
