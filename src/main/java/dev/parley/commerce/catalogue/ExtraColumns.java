package dev.parley.commerce.catalogue;

import dev.parley.commerce.Quantities;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The columns of an import beyond a product's own: stock by warehouse, prices for more, packs, pictures, related products,
 * and what single customers pay and call it. In a text cell several values are parted by semicolons:
 * {@code MAD=10; BCN=5}, {@code 10=5.90; 50=5.20}, {@code C-100=5.50; C-200@10=5.00}.
 */
final class ExtraColumns {

    /** Their names, as a file may state them. */
    static final List<String> NAMES = List.of(
            "warehouses",
            "price_breaks",
            "customer_prices",
            "customer_skus",
            "pack_size",
            "min_quantity",
            "quantity_step",
            "images",
            "alternatives",
            "accessories");

    private static final List<String> QUANTITIES = List.of("pack_size", "min_quantity", "quantity_step");
    private static final List<String> LISTS = List.of("images", "alternatives", "accessories");
    private static final int MOST = 500;

    private final Map<String, JsonNode> fields;
    private final String currency;
    private final List<String> errors;

    ExtraColumns(Map<String, JsonNode> fields, String currency, List<String> errors) {
        this.fields = fields;
        this.currency = currency;
        this.errors = errors;
    }

    /** What becomes attributes of the product; quantities by warehouse among them. */
    Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        Map<String, BigDecimal> warehouses = warehouses();
        if (!warehouses.isEmpty()) {
            attributes.put("warehouses", warehouses);
        }
        List<Map<String, Object>> breaks = breaks();
        if (!breaks.isEmpty()) {
            attributes.put(PriceBreaks.ATTRIBUTE, breaks);
        }
        for (String name : QUANTITIES) {
            String text = text(fields.get(name));
            BigDecimal quantity = text.isEmpty() ? null : quantity(name, text);
            if (quantity != null) {
                attributes.put(name, quantity);
            }
        }
        for (String name : LISTS) {
            List<String> values = list(name);
            if (!values.isEmpty()) {
                attributes.put(name, values);
            }
        }
        return attributes;
    }

    /** The stock of all warehouses together, or null when none is stated. */
    @Nullable
    BigDecimal totalStock() {
        Map<String, BigDecimal> warehouses = pairsAsQuantities("warehouses", new ArrayList<>());
        return warehouses.isEmpty() ? null : warehouses.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    CustomerTerms terms() {
        return new CustomerTerms(
                fields.containsKey("customer_prices") ? prices() : null,
                fields.containsKey("customer_skus") ? pairs("customer_skus", errors) : null);
    }

    private Map<String, BigDecimal> warehouses() {
        return pairsAsQuantities("warehouses", errors);
    }

    private Map<String, BigDecimal> pairsAsQuantities(String name, List<String> wrong) {
        Map<String, BigDecimal> quantities = new LinkedHashMap<>();
        pairs(name, wrong).forEach((key, value) -> {
            try {
                BigDecimal quantity = Quantities.plain(new BigDecimal(value));
                if (quantity.signum() < 0
                        || quantity.scale() > Quantities.DECIMALS
                        || quantity.compareTo(Quantities.LIMIT) >= 0) {
                    wrong.add(name + " '" + value + "' must be 0 or more with at most three decimals");
                } else {
                    quantities.put(key, quantity);
                }
            } catch (NumberFormatException notANumber) {
                wrong.add(name + " '" + value + "' is not a number");
            }
        });
        return quantities;
    }

    private List<Map<String, Object>> breaks() {
        List<Map<String, Object>> breaks = new ArrayList<>();
        pairs("price_breaks", errors).forEach((from, price) -> {
            BigDecimal quantity = quantity("price_breaks", from);
            Money money = money("price_breaks", price);
            if (quantity != null && money != null) {
                breaks.add(Map.of("from", quantity, "price", money.amount().toPlainString()));
            }
        });
        return breaks;
    }

    private List<CustomerTerms.Price> prices() {
        List<CustomerTerms.Price> prices = new ArrayList<>();
        pairs("customer_prices", errors).forEach((who, price) -> {
            int mark = who.lastIndexOf('@');
            BigDecimal from = mark < 0 ? BigDecimal.ONE : quantity("customer_prices", who.substring(mark + 1));
            Money money = money("customer_prices", price);
            if (from != null && money != null) {
                prices.add(new CustomerTerms.Price(mark < 0 ? who : who.substring(0, mark), from, money));
            }
        });
        return prices;
    }

    private @Nullable BigDecimal quantity(String name, String text) {
        try {
            BigDecimal quantity = Quantities.plain(new BigDecimal(text.strip()));
            if (quantity.signum() > 0
                    && quantity.scale() <= Quantities.DECIMALS
                    && quantity.compareTo(Quantities.LIMIT) < 0) {
                return quantity;
            }
        } catch (NumberFormatException notANumber) {
            // Said below with the rest.
        }
        errors.add(name + " '" + text + "' must be a quantity above 0 with at most three decimals");
        return null;
    }

    private @Nullable Money money(String name, String text) {
        try {
            Money money = Money.of(new BigDecimal(text), currency);
            if (money.minor() >= 0) {
                return money;
            }
        } catch (ArithmeticException | IllegalArgumentException misfit) {
            // Said below with the rest.
        }
        errors.add(name + " '" + text + "' is not an amount in " + currency);
        return null;
    }

    private Map<String, String> pairs(String name, List<String> wrong) {
        JsonNode node = fields.get(name);
        Map<String, String> pairs = new LinkedHashMap<>();
        if (node != null && node.isObject()) {
            node.properties().forEach(entry -> pairs.put(entry.getKey().strip(), text(entry.getValue())));
        } else {
            for (String pair : text(node).split(";")) {
                int mark = pair.lastIndexOf('=');
                if (mark > 0) {
                    pairs.put(
                            pair.substring(0, mark).strip(),
                            pair.substring(mark + 1).strip());
                } else if (!pair.isBlank()) {
                    wrong.add(name + " '" + pair.strip() + "' must be written name=value");
                }
            }
        }
        if (pairs.size() > MOST) {
            wrong.add(name + " has more than " + MOST + " values");
        }
        return pairs;
    }

    private List<String> list(String name) {
        JsonNode node = fields.get(name);
        List<String> values = new ArrayList<>();
        if (node != null && node.isArray()) {
            node.forEach(value -> values.add(text(value)));
        } else {
            values.addAll(Arrays.stream(text(node).split("[;|\\s]+")).toList());
        }
        values.removeIf(String::isBlank);
        if (name.equals("images")) {
            values.stream()
                    .filter(url -> !isUrl(url))
                    .forEach(url -> errors.add("images '" + url + "' is not an http or https URL"));
        }
        return values;
    }

    private static boolean isUrl(String text) {
        try {
            URI url = URI.create(text);
            return url.getHost() != null && Set.of("http", "https").contains(url.getScheme());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String text(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainer()
                ? ""
                : node.asString().strip();
    }
}
