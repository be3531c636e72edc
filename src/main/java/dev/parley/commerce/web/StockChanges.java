package dev.parley.commerce.web;

import dev.parley.commerce.catalogue.StockChange;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code {"event_id","occurred_at","items":[{"sku","price":{...},"stock"}]}}, a system's word on price and stock. */
final class StockChanges {

    private static final int MOST = 1_000;

    private StockChanges() {}

    /** @throws ProblemException (400) naming every wrong field */
    static List<StockChange> of(JsonNode body) {
        List<FieldProblem> errors = new ArrayList<>();
        Instant at = moment(body.get("occurred_at"), errors);
        JsonNode items = body.get("items");
        List<StockChange> changes = new ArrayList<>();
        if (items == null || !items.isArray() || items.isEmpty() || items.size() > MOST) {
            errors.add(new FieldProblem("/items", "must be a list of 1 to " + MOST + " products"));
        } else {
            for (int n = 0; n < items.size(); n++) {
                changes.add(change(items.get(n), "/items/" + n, at, errors));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return changes;
    }

    private static StockChange change(JsonNode item, String pointer, @Nullable Instant at, List<FieldProblem> errors) {
        JsonNode sku = item.get("sku");
        if (sku == null || !sku.isString() || sku.asString().isBlank()) {
            errors.add(new FieldProblem(pointer + "/sku", "is required"));
        }
        ProductChange change = ProductChange.read(item, pointer, errors);
        return new StockChange(sku == null ? "" : sku.asString(""), change.price(), change.stock(), at);
    }

    private static @Nullable Instant moment(@Nullable JsonNode node, List<FieldProblem> errors) {
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(node.asString("")).toInstant();
        } catch (DateTimeException malformed) {
            errors.add(new FieldProblem("/occurred_at", "must be a time such as 2026-11-20T10:40:00Z"));
            return null;
        }
    }
}
