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
        if (!body.isObject()) {
            throw ProblemException.invalid(List.of(new FieldProblem("", "must be a JSON object")));
        }
        Money price = price(body.get("price"), errors);
        BigDecimal stock = stock(body.get("stock"), errors);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new ProductChange(price, stock);
    }

    private static @Nullable Money price(@Nullable JsonNode node, List<FieldProblem> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        JsonNode amount = node.get("amount");
        JsonNode currency = node.get("currency");
        if (amount == null || currency == null || amount.isContainer() || currency.isContainer()) {
            errors.add(new FieldProblem("/price", "must be {\"amount\":\"12.50\",\"currency\":\"EUR\"}"));
            return null;
        }
        try {
            Money price = Money.of(amount.asString(), currency.asString());
            if (price.minor() < 0) {
                errors.add(new FieldProblem("/price/amount", "must not be negative"));
            }
            return price;
        } catch (NumberFormatException notANumber) {
            errors.add(new FieldProblem("/price/amount", "must be a decimal number"));
        } catch (ArithmeticException misfit) {
            errors.add(new FieldProblem("/price/amount", "has more decimals than the currency, or is too large"));
        } catch (IllegalArgumentException unknown) {
            errors.add(new FieldProblem("/price/currency", "must be an ISO 4217 code"));
        }
        return null;
    }

    private static @Nullable BigDecimal stock(@Nullable JsonNode node, List<FieldProblem> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        BigDecimal stock = node.isNumber() ? Quantities.plain(node.decimalValue()) : null;
        if (stock == null
                || stock.signum() < 0
                || stock.scale() > Quantities.DECIMALS
                || stock.compareTo(Quantities.LIMIT) >= 0) {
            errors.add(new FieldProblem("/stock", "must be a number, 0 or more, with at most three decimals"));
            return null;
        }
        return stock;
    }
}
