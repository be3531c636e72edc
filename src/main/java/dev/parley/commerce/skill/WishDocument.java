package dev.parley.commerce.skill;

import dev.parley.commerce.search.Wish;
import dev.parley.commerce.search.Wish.Order;
import dev.parley.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish as the arguments of PRODUCT_SEARCH: {@code brand, category, min_price, max_price, in_stock, sort} by the names of
 * the search over HTTP.
 *
 * @param wish what is asked for
 * @param category only this one, or null
 */
record WishDocument(Wish wish, @Nullable String category) {

    private static final String BRAND = "brand";
    private static final String CATEGORY = "category";
    private static final String MIN = "min_price";
    private static final String MAX = "max_price";
    private static final String IN_STOCK = "in_stock";
    private static final String SORT = "sort";
    private static final String CHEAPEST = "price";
    private static final String DEAREST = "-price";

    static Map<String, Object> write(Wish wish, @Nullable String category) {
        Map<String, Object> filters = new LinkedHashMap<>();
        String foreign = wish.foreign();
        if (foreign != null || !wish.brands().isEmpty()) {
            filters.put(BRAND, foreign == null ? String.join("|", wish.brands()) : foreign);
        }
        keep(filters, CATEGORY, category);
        keep(filters, MIN, amount(wish.min()));
        keep(filters, MAX, amount(wish.max()));
        if (wish.available()) {
            filters.put(IN_STOCK, true);
        }
        if (wish.order() != Order.FITTING) {
            filters.put(SORT, wish.order() == Order.CHEAPEST ? CHEAPEST : DEAREST);
        }
        return filters;
    }

    /**
     * @param said what the query says by itself
     * @param sold the makers sold here
     * @param currency of the amounts
     */
    static WishDocument read(Wish said, Map<?, ?> filters, List<String> sold, String currency) {
        List<String> asked = filters.get(BRAND) instanceof String named ? List.of(named.split("\\|")) : List.of();
        List<String> brands = sold.stream()
                .filter(brand -> asked.stream().anyMatch(brand::equalsIgnoreCase))
                .toList();
        Wish more = new Wish(
                "",
                "",
                brands,
                brands.isEmpty() && !asked.isEmpty() ? asked.getFirst() : null,
                money(filters.get(MIN), currency),
                money(filters.get(MAX), currency),
                order(filters.get(SORT)),
                Boolean.TRUE.equals(filters.get(IN_STOCK)));
        return new WishDocument(
                said.refinedBy(more), filters.get(CATEGORY) instanceof String category ? category : null);
    }

    private static Order order(@Nullable Object sort) {
        return CHEAPEST.equals(sort) ? Order.CHEAPEST : DEAREST.equals(sort) ? Order.DEAREST : Order.FITTING;
    }

    static WishDocument of(String text) {
        return new WishDocument(Wish.of(text), null);
    }

    /** The same wish of another thing. */
    WishDocument about(String thing) {
        return new WishDocument(wish.speakingOf(thing), category);
    }

    private static void keep(Map<String, Object> filters, String name, @Nullable String value) {
        if (value != null) {
            filters.put(name, value);
        }
    }

    private static @Nullable String amount(@Nullable Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    /** What is no amount, as a model may propose, is no wish. */
    private static @Nullable Money money(@Nullable Object amount, String currency) {
        try {
            return amount == null ? null : Money.of(amount.toString(), currency);
        } catch (ArithmeticException | NumberFormatException malformed) {
            return null;
        }
    }
}
