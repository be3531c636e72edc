package dev.parley.commerce.order;

import dev.parley.commerce.Order;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes over earlier orders from another system. They take no stock, make no invoice and tell nobody; one whose number is
 * there already is left as it is.
 */
@Component
public class OrderImport {

    private static final int MOST = 10_000;

    private final OrderRepository repository;
    private final EarlierOrders reader;
    private final TransactionTemplate transaction;

    OrderImport(OrderRepository repository, EarlierOrders reader, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.reader = reader;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** How it went. */
    public record Report(int created, int unchanged, List<Rejected> rejected) {}

    /** @param line from 1, its place in the list */
    public record Rejected(int line, @Nullable String number, List<FieldProblem> errors) {}

    /**
     * @param body a list of orders, or an object that has it as {@code orders}
     * @throws ProblemException (400) when it is no list, (413) when it is too long
     */
    public Report run(JsonNode body, String by) {
        JsonNode list = body.isObject() ? body.path("orders") : body;
        if (!list.isArray()) {
            throw ProblemException.invalid(List.of(new FieldProblem("", "must be a list of orders")));
        }
        if (list.size() > MOST) {
            throw new ProblemException(ErrorCode.TOO_LARGE, "at most " + MOST + " orders at a time");
        }
        int created = 0;
        int unchanged = 0;
        List<Rejected> rejected = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            List<FieldProblem> errors = new ArrayList<>();
            Order order = reader.read(list.get(i), by, errors);
            if (order != null && !seen.add(order.number())) {
                errors.add(new FieldProblem("/number", "is there twice"));
            }
            if (order == null || !errors.isEmpty()) {
                rejected.add(new Rejected(i + 1, EarlierOrders.number(list.get(i)), errors));
            } else if (store(order)) {
                created++;
            } else {
                unchanged++;
            }
        }
        return new Report(created, unchanged, rejected);
    }

    private boolean store(Order order) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!repository.insert(order, null, false)) {
                return false;
            }
            reader.keepContact(order);
            return true;
        }));
    }
}
