package dev.parley.commerce.web;

import dev.parley.commerce.Quantities;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Money;
import dev.parley.shared.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a request wants changed of a product; what it does not mention stays. */
record ProductChange(@Nullable Money price, @Nullable BigDecimal stock) {

    /** @throws ProblemException (400) naming every wrong field */
    static ProductChange of(JsonNode body) {
        List<FieldProblem> errors = new ArrayList<>();
        ProductChange change = read(body, "", errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return change;
    }

    /** @param at pointer of the object */
    static ProductChange read(JsonNode body, String at, List<FieldProblem> errors) {
        if (!body.isObject()) {
            errors.add(new FieldProblem(at, "must be a JSON object"));
            return new ProductChange(null, null);
        }
        return new ProductChange(price(body.get("price"), at, errors), stock(body.get("stock"), at, errors));
    }

    private static @Nullable Money price(@Nullable JsonNode node, String at, List<FieldProblem> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        JsonNode amount = node.get("amount");
        JsonNode currency = node.get("currency");
        if (amount == null || currency == null || amount.isContainer() || currency.isContainer()) {
            errors.add(new FieldProblem(at + "/price", "must be {\"amount\":\"12.50\",\"currency\":\"EUR\"}"));
            return null;
        }
        try {
            Money price = Money.of(amount.asString(), currency.asString());
            if (price.minor() < 0) {
                errors.add(new FieldProblem(at + "/price/amount", "must not be negative"));
            }
            return price;
        } catch (NumberFormatException notANumber) {
            errors.add(new FieldProblem(at + "/price/amount", "must be a decimal number"));
        } catch (ArithmeticException misfit) {
            errors.add(new FieldProblem(at + "/price/amount", "has more decimals than the currency, or is too large"));
        } catch (IllegalArgumentException unknown) {
            errors.add(new FieldProblem(at + "/price/currency", "must be an ISO 4217 code"));
        }
        return null;
    }

    private static @Nullable BigDecimal stock(@Nullable JsonNode node, String at, List<FieldProblem> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        BigDecimal stock = node.isNumber() ? Quantities.plain(node.decimalValue()) : null;
        if (stock == null
                || stock.signum() < 0
                || stock.scale() > Quantities.DECIMALS
                || stock.compareTo(Quantities.LIMIT) >= 0) {
            errors.add(new FieldProblem(at + "/stock", "must be a number, 0 or more, with at most three decimals"));
            return null;
        }
        return stock;
    }
}
