package dev.parley.commerce.web;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a request wants done with a cart; how many of what may be there is the cart's own concern. */
record CartRequest(String sessionId, String sku, BigDecimal quantity) {

    private static final int LONGEST = 200;
    private static final int LONGEST_NUMBER = 30;

    /**
     * @param sold whether there is a product of that number
     * @throws ProblemException (400) naming every wrong field
     */
    static CartRequest adding(JsonNode body, Predicate<String> sold) {
        List<FieldProblem> errors = new ArrayList<>();
        String sessionId = text(body, "session_id", errors);
        String sku = text(body, "sku", errors);
        if (!sku.isEmpty() && !sold.test(sku)) {
            errors.add(new FieldProblem("/sku", "is no product of this shop"));
        }
        BigDecimal quantity = quantity(body, errors);
        return checked(new CartRequest(sessionId, sku, quantity), errors);
    }

    /** @throws ProblemException (400) naming every wrong field */
    static CartRequest setting(JsonNode body) {
        List<FieldProblem> errors = new ArrayList<>();
        return checked(new CartRequest("", "", quantity(body, errors)), errors);
    }

    private static CartRequest checked(CartRequest request, List<FieldProblem> errors) {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return request;
    }

    private static String text(JsonNode body, String name, List<FieldProblem> errors) {
        JsonNode node = body.get(name);
        String text = node == null || node.isNull() || node.isContainer()
                ? ""
                : node.asString().strip();
        if (text.isEmpty()) {
            errors.add(new FieldProblem("/" + name, "is required"));
        } else if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            errors.add(new FieldProblem("/" + name, "is no valid text of at most " + LONGEST + " characters"));
        }
        return text;
    }

    private static BigDecimal quantity(JsonNode body, List<FieldProblem> errors) {
        JsonNode node = body.get("quantity");
        if (node == null || node.isNull()) {
            errors.add(new FieldProblem("/quantity", "is required"));
            return BigDecimal.ONE;
        }
        BigDecimal quantity = number(node);
        if (quantity == null) {
            errors.add(new FieldProblem("/quantity", "must be a number"));
            return BigDecimal.ONE;
        }
        if (quantity.signum() <= 0) {
            errors.add(new FieldProblem("/quantity", "must be above 0"));
        }
        return quantity;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        boolean written = node.isNumber() || node.isString();
        String text = written ? node.asString().strip() : "";
        if (text.isEmpty() || text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }
}
