package dev.parley.compliance.audit;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import dev.parley.shared.time.DatabaseTime;
import dev.parley.tenancy.WrittenMoments;
import java.time.OffsetDateTime;
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
                DatabaseTime.ofNullable(WrittenMoments.read("from", from, errors)),
                DatabaseTime.ofNullable(WrittenMoments.read("to", to, errors)),
                blankToNull(name),
                blankToNull(kind),
                blankToNull(id),
                blankToNull(by));
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return filter;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
