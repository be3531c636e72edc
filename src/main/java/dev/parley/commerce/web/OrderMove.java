package dev.parley.commerce.web;

import dev.parley.commerce.OrderStatus;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where staff want an order to go. */
record OrderMove(OrderStatus status) {

    static final String CHOICES = "must be placed, paid, packed, shipped, delivered or cancelled";

    /** @throws ProblemException (400) when it names no status */
    static OrderMove of(JsonNode body) {
        JsonNode status = body.path("status");
        return OrderStatus.of(status.asString(""))
                .map(OrderMove::new)
                .orElseThrow(() -> ProblemException.invalid(List.of(new FieldProblem("/status", CHOICES))));
    }
}
