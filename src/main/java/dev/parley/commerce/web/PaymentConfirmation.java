package dev.parley.commerce.web;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Which order was paid.
 *
 * @param sessionId of the visitor who ordered; null when the order is named alone
 * @param orderNumber empty for the one order of the session that is open
 */
record PaymentConfirmation(@Nullable String sessionId, String orderNumber) {

    /** @throws ProblemException (400) naming every wrong field */
    static PaymentConfirmation of(JsonNode body) {
        List<FieldProblem> errors = new ArrayList<>();
        if (!body.isObject()) {
            throw ProblemException.invalid(List.of(new FieldProblem("", "must be a JSON object")));
        }
        String session = text(body, "session_id", errors);
        String number = text(body, "order_number", errors);
        if (errors.isEmpty() && session.isEmpty() && number.isEmpty()) {
            errors.add(new FieldProblem("", "one of session_id and order_number is required"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new PaymentConfirmation(session.isEmpty() ? null : session, number);
    }

    private static String text(JsonNode body, String field, List<FieldProblem> errors) {
        JsonNode value = body.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            errors.add(new FieldProblem("/" + field, "must be a string"));
            return "";
        }
        return value.stringValue().strip();
    }
}
