package dev.parley.commerce.order;

import dev.parley.commerce.OrderLine;
import dev.parley.commerce.Product;
import dev.parley.commerce.Quantities;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Money;
import dev.parley.tenancy.TenantContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields of one JSON object, read with every problem noted. */
final class OrderFields {

    private static final BigDecimal MOST = new BigDecimal("1000000000");
    private static final int LONGEST_NUMBER = 30;

    private final JsonNode object;
    private final String pointer;
    private final List<FieldProblem> errors;

    OrderFields(JsonNode object, String pointer, List<FieldProblem> errors) {
        this.object = object;
        this.pointer = pointer;
        this.errors = errors;
    }

    void refuse(String name, String detail) {
        errors.add(new FieldProblem(pointer + "/" + name, detail));
    }

    @Nullable
    String text(String name, int longest) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isContainer()) {
            refuse(name, "must be a string");
            return null;
        }
        String text = value.asString().strip();
        if (text.length() > longest || text.indexOf('\0') >= 0) {
            refuse(name, "must be text of at most " + longest + " characters");
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    String required(String name, int longest) {
        int before = errors.size();
        String text = text(name, longest);
        if (text == null && errors.size() == before) {
            refuse(name, "is required");
        }
        return Objects.requireNonNullElse(text, "");
    }

    /**
     * The line of an order that this object is; null when its problems were noted.
     *
     * @param products by article number, for what the line leaves out: name, unit and price
     */
    @Nullable
    OrderLine line(int number, Function<String, Optional<Product>> products) {
        String sku = required("sku", 200);
        Optional<Product> product = products.apply(sku);
        String name = text("name", 500);
        String unit = text("unit", 50);
        BigDecimal quantity = decimal("quantity");
        if (quantity == null) {
            refuse("quantity", "must be a number above 0");
        } else if (quantity.signum() <= 0 || quantity.compareTo(MOST) > 0 || quantity.scale() > Quantities.DECIMALS) {
            refuse("quantity", "must be a number above 0 with at most " + Quantities.DECIMALS + " decimals");
            quantity = null;
        }
        Money price = object.hasNonNull("unit_price")
                ? money("unit_price")
                : product.map(Product::price).orElseGet(() -> money("unit_price"));
        BigDecimal rate = rate();
        if (sku.isEmpty() || quantity == null || price == null || rate == null) {
            return null;
        }
        return new OrderLine(
                number,
                sku,
                Objects.requireNonNullElse(name, product.map(Product::name).orElse(sku)),
                Quantities.plain(quantity),
                Objects.requireNonNullElse(unit, product.map(Product::unit).orElse("ea")),
                price,
                rate,
                Quotes.share(price, quantity));
    }

    /** As {@code {"amount","currency"}}, or an amount of the tenant's currency. */
    private @Nullable Money money(String name) {
        JsonNode value = object.path(name);
        String currency = value.isObject()
                ? value.path("currency").asString("")
                : TenantContext.current().currency();
        BigDecimal amount = value.isObject()
                ? new OrderFields(value, pointer + "/" + name, errors).decimal("amount")
                : decimal(name);
        if (amount == null || amount.signum() < 0 || amount.compareTo(MOST) > 0) {
            refuse(name, "must be an amount such as {\"amount\":\"12.50\",\"currency\":\"EUR\"}");
            return null;
        }
        try {
            return Money.of(amount, currency);
        } catch (ArithmeticException misfit) {
            refuse(name, "has more decimals than the currency");
        } catch (IllegalArgumentException unknown) {
            refuse(name + "/currency", "must be an ISO 4217 code");
        }
        return null;
    }

    private @Nullable BigDecimal rate() {
        JsonNode value = object.path("tax_rate");
        if (value.isMissingNode() || value.isNull()) {
            return new BigDecimal(TenantContext.current().settings().taxRate());
        }
        BigDecimal rate = decimal("tax_rate");
        if (rate == null || rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            refuse("tax_rate", "must be a decimal from 0 to 1");
            return null;
        }
        return rate.stripTrailingZeros();
    }

    private @Nullable BigDecimal decimal(String name) {
        JsonNode value = object.path(name);
        String text = value.isNumber() || value.isString() ? value.asString().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException none) {
            return null;
        }
    }
}
