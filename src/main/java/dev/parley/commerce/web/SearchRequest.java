package dev.parley.commerce.web;

import dev.parley.commerce.search.Wish;
import dev.parley.commerce.search.Wish.Order;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters of a search as they come over the wire, each checked; they count more than the words beside them. */
final class SearchRequest {

    private static final int LONGEST = 1000;
    private static final Map<String, Order> SORTS =
            Map.of("relevance", Order.FITTING, "price", Order.CHEAPEST, "-price", Order.DEAREST);

    private final List<FieldProblem> errors = new ArrayList<>();

    void text(@Nullable String q, boolean filtered) {
        if ((q == null || q.isBlank()) && !filtered) {
            errors.add(new FieldProblem("q", "is required"));
        } else if (q != null && q.length() > LONGEST) {
            errors.add(new FieldProblem("q", "is longer than " + LONGEST + " characters"));
        }
    }

    @Nullable
    Money price(String name, @Nullable String text) {
        try {
            Money price =
                    text == null ? null : Money.of(text, TenantContext.current().currency());
            if (price != null && price.minor() < 0) {
                errors.add(new FieldProblem(name, "must not be negative"));
            }
            return price;
        } catch (ArithmeticException | NumberFormatException malformed) {
            errors.add(new FieldProblem(name, "must be a decimal amount"));
            return null;
        }
    }

    Order sort(@Nullable String name) {
        Order order = name == null ? Order.FITTING : SORTS.get(name);
        if (order == null) {
            errors.add(new FieldProblem("sort", "must be one of relevance, price, -price"));
            return Order.FITTING;
        }
        return order;
    }

    @Nullable
    Language language(@Nullable String code) {
        Language spoken = code == null ? null : Language.find(code).orElse(null);
        if (code != null && spoken == null) {
            errors.add(new FieldProblem("language", "is not spoken here"));
        }
        return spoken;
    }

    int limit(@Nullable String text) {
        return PageRequest.limit(text, PageRequest.DEFAULT_LIMIT, errors);
    }

    boolean flag(String name, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            errors.add(new FieldProblem(name, "must be true or false"));
        }
        return "true".equals(text);
    }

    void range(@Nullable Money min, @Nullable Money max) {
        if (min != null && max != null && min.minor() > max.minor()) {
            errors.add(new FieldProblem("min_price", "is above max_price"));
        }
    }

    /** @throws ProblemException (400) naming every filter that is wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    /** What the words ask for, with the filters over it. */
    static Wish wish(
            Wish said,
            @Nullable String brand,
            @Nullable Money min,
            @Nullable Money max,
            Order order,
            boolean available) {
        return said.refinedBy(
                new Wish("", "", brand == null ? List.of() : List.of(brand), null, min, max, order, available));
    }
}
