package dev.parley.commerce.catalogue;

import dev.parley.commerce.Quantities;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks one line of an import and finds everything that is wrong with it. */
final class ProductCheck {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int LONGEST_SKU = 100;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_WORD = 200;
    private static final int LONGEST_DESCRIPTION = 20_000;
    private static final int LONGEST_ATTRIBUTES = 20_000;

    private final JsonMapper json;
    private final String defaultCurrency;
    private final Map<String, JsonNode> fields;
    private final List<String> errors = new ArrayList<>();

    ProductCheck(JsonMapper json, String defaultCurrency, RawProduct raw) {
        this.json = json;
        this.defaultCurrency = defaultCurrency;
        this.fields = raw.fields();
        if (raw.broken() != null) {
            errors.add(raw.broken());
        }
    }

    /** The product; null where there are {@link #errors()}. */
    @Nullable
    NewProduct product() {
        if (!errors.isEmpty()) {
            return null;
        }
        String sku = text("sku", LONGEST_SKU, true);
        String name = text("name", LONGEST_NAME, true);
        String description = text("description", LONGEST_DESCRIPTION, false);
        String category = text("category", LONGEST_WORD, false);
        String brand = text("brand", LONGEST_WORD, false);
        String unit = text("unit", LONGEST_WORD, false);
        Money price = price();
        BigDecimal stock = stock();
        Map<String, Object> attributes = new LinkedHashMap<>(attributes());
        ExtraColumns extra = new ExtraColumns(fields, price == null ? defaultCurrency : price.currency(), errors);
        attributes.putAll(extra.attributes());
        CustomerTerms terms = extra.terms();
        BigDecimal warehoused = extra.totalStock();
        errors.addAll(VehicleAttributes.errors(attributes));
        if (!errors.isEmpty() || price == null) {
            return null;
        }
        return new NewProduct(
                sku,
                name,
                description,
                category.isEmpty() ? null : category,
                brand.isEmpty() ? null : brand,
                price,
                unit.isEmpty() ? "ea" : unit,
                warehoused == null ? stock : warehoused,
                attributes,
                terms);
    }

    List<String> errors() {
        return errors;
    }

    @Nullable
    String sku() {
        JsonNode sku = fields.get("sku");
        String text = sku == null || sku.isContainer() ? "" : sku.asString().strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST_SKU));
    }

    private String text(String field, int longest, boolean required) {
        JsonNode node = fields.get(field);
        if (node != null && node.isContainer()) {
            errors.add(field + " must be a text");
            return "";
        }
        String text = node == null || node.isNull() ? "" : node.asString().strip();
        if (required && text.isEmpty()) {
            errors.add(field + " is missing");
        }
        if (text.length() > longest) {
            errors.add(field + " is longer than " + longest + " characters");
        }
        if (hasControl(text)) {
            errors.add(field + " contains a control character");
        }
        return text;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(unit -> unit < ' ' && unit != '\n' && unit != '\r' && unit != '\t');
    }

    private @Nullable Money price() {
        JsonNode node = fields.get("price");
        JsonNode object = node != null && node.isObject() ? node : null;
        String amount = word(object == null ? node : object.get("amount"));
        String currency = word(object == null ? fields.get("currency") : object.get("currency"));
        currency = currency.isEmpty() ? defaultCurrency : currency.toUpperCase(Locale.ROOT);
        BigDecimal value = decimal(amount);
        boolean known = isCurrency(currency);
        if (!known) {
            errors.add("currency '" + shortened(currency) + "' is not an ISO 4217 code");
        }
        return value == null || !known ? null : price(value, amount, currency);
    }

    private @Nullable BigDecimal decimal(String amount) {
        if (amount.isEmpty()) {
            errors.add("price is missing");
            return null;
        }
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException notANumber) {
            errors.add("price '" + shortened(amount) + "' is not a decimal number");
            return null;
        }
    }

    private @Nullable Money price(BigDecimal value, String amount, String currency) {
        if (value.signum() < 0) {
            errors.add("price must not be negative");
            return null;
        }
        try {
            return Math.abs(value.scale()) > 20 ? tooFine(amount, currency) : Money.of(value, currency);
        } catch (ArithmeticException misfit) {
            return tooFine(amount, currency);
        }
    }

    private @Nullable Money tooFine(String amount, String currency) {
        errors.add("price '" + shortened(amount) + "' has more decimals than " + currency + " or is too large");
        return null;
    }

    private BigDecimal stock() {
        String text = word(fields.get("stock"));
        if (text.isEmpty()) {
            if (fields.containsKey("stock") && !fields.containsKey("warehouses")) {
                errors.add("stock is missing");
            }
            return BigDecimal.ZERO;
        }
        try {
            BigDecimal stock = new BigDecimal(text);
            if (stock.signum() < 0) {
                errors.add("stock must not be negative");
            } else if (isUnwieldy(stock)) {
                errors.add("stock '" + shortened(text) + "' has more than three decimals or is too large");
                return BigDecimal.ZERO;
            }
            return stock;
        } catch (NumberFormatException notANumber) {
            errors.add("stock '" + shortened(text) + "' is not a number");
            return BigDecimal.ZERO;
        }
    }

    private static boolean isUnwieldy(BigDecimal stock) {
        return Math.abs(stock.scale()) > 20
                || stock.compareTo(Quantities.LIMIT) >= 0
                || Quantities.plain(stock).scale() > Quantities.DECIMALS;
    }

    private Map<String, Object> attributes() {
        JsonNode node = fields.get("attributes");
        if (node == null || node.isNull() || node.isString() && node.asString().isBlank()) {
            return Map.of();
        }
        try {
            JsonNode object = node.isString() ? json.readTree(node.asString()) : node;
            if (!object.isObject()) {
                errors.add("attributes must be a JSON object");
                return Map.of();
            }
            String written = object.toString();
            if (written.length() > LONGEST_ATTRIBUTES) {
                errors.add("attributes are longer than " + LONGEST_ATTRIBUTES + " characters");
            }
            if (written.contains("\\u0000")) {
                errors.add("attributes contain a control character");
            }
            return withoutNulls(json.convertValue(object, OBJECT));
        } catch (JacksonException notJson) {
            errors.add("attributes are not JSON: " + notJson.getOriginalMessage());
            return Map.of();
        }
    }

    private static Map<String, Object> withoutNulls(Map<String, Object> read) {
        Map<String, Object> known = new LinkedHashMap<>(read);
        known.values().removeIf(value -> value == null);
        return known;
    }

    private static String word(@Nullable JsonNode node) {
        return node == null || node.isNull() || node.isContainer()
                ? ""
                : node.asString().strip();
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
