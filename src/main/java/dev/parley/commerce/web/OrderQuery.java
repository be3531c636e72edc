package dev.parley.commerce.web;

import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.order.OrderFilter;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.WrittenMoments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list of orders, as they stand in the URL. A date alone begins at midnight in the tenant's zone; as an
 * end it is the whole day.
 */
record OrderQuery(
        @Nullable String status,
        @Nullable String contact_id,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to) {

    /** @throws ProblemException (400) listing every filter that cannot be read */
    OrderFilter filter() {
        List<FieldProblem> errors = new ArrayList<>();
        OrderFilter filter = new OrderFilter(
                status(errors),
                contact(errors),
                q,
                WrittenMoments.read("from", from, errors),
                WrittenMoments.readEnd("to", to, errors));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return filter;
    }

    private @Nullable OrderStatus status(List<FieldProblem> errors) {
        if (status == null || status.isBlank()) {
            return null;
        }
        Optional<OrderStatus> known = OrderStatus.of(status);
        if (known.isEmpty()) {
            errors.add(new FieldProblem("status", OrderMove.CHOICES));
        }
        return known.orElse(null);
    }

    private @Nullable UUID contact(List<FieldProblem> errors) {
        try {
            return contact_id == null || contact_id.isBlank() ? null : UUID.fromString(contact_id);
        } catch (IllegalArgumentException malformed) {
            errors.add(new FieldProblem("contact_id", "must be the id of a contact"));
            return null;
        }
    }
}
