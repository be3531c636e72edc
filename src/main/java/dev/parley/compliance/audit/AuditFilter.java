package dev.parley.compliance.audit;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log are wanted.
 *
 * @param name of what was done, or how it begins ({@code order} finds {@code order.placed})
 * @param id of what it was done to
 * @param by part of who did it
 */
record AuditFilter(
        @Nullable OffsetDateTime from,
        @Nullable OffsetDateTime to,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String by) {

    static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null);

    /** @throws ProblemException (400) listing every time that cannot be read */
    static AuditFilter of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String id,
            @Nullable String by) {
        List<FieldProblem> errors = new ArrayList<>();
        AuditFilter filter = new AuditFilter(
                moment("from", from, errors),
                moment("to", to, errors),
                blankToNull(name),
                blankToNull(kind),
                blankToNull(id),
                blankToNull(by));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return filter;
    }

    /** A date alone begins at midnight in the tenant's zone. */
    private static @Nullable OffsetDateTime moment(String name, @Nullable String text, List<FieldProblem> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            Instant at = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDate.parse(text)
                            .atStartOfDay(TenantContext.find()
                                    .map(tenant -> tenant.timeZone())
                                    .orElse(ZoneOffset.UTC))
                            .toInstant();
            return at.atOffset(ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            errors.add(new FieldProblem(name, "must be a date or an RFC 3339 time"));
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
