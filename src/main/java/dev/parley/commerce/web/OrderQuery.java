package dev.parley.commerce.web;

import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.order.OrderFilter;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
                status(errors), contact(errors), q, moment("from", from, 0, errors), moment("to", to, 1, errors));
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

    private static @Nullable Instant moment(
            String name, @Nullable String text, int daysLater, List<FieldProblem> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .plusDays(daysLater)
                            .atStartOfDay(TenantContext.current().timeZone())
                            .toInstant();
        } catch (DateTimeException malformed) {
            errors.add(new FieldProblem(name, "must be a date or an RFC 3339 time"));
            return null;
        }
    }
}
