package dev.parley.tenancy;

import dev.parley.shared.FieldProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moments as they are written: an RFC 3339 time, or a date, which begins at midnight in the bound tenant's zone. */
public final class WrittenMoments {

    private WrittenMoments() {}

    /** @throws DateTimeException when it is neither */
    public static Instant parse(String text) {
        return parse(text, 0);
    }

    /** A filter of a list; null where it is left out, or cannot be read, which is noted among the errors. */
    public static @Nullable Instant read(String name, @Nullable String text, List<FieldProblem> errors) {
        return read(name, text, 0, errors);
    }

    /** The end of a span: a date is the whole day. */
    public static @Nullable Instant readEnd(String name, @Nullable String text, List<FieldProblem> errors) {
        return read(name, text, 1, errors);
    }

    private static @Nullable Instant read(
            String name, @Nullable String text, int daysLater, List<FieldProblem> errors) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return parse(text, daysLater);
        } catch (DateTimeException malformed) {
            errors.add(new FieldProblem(name, "must be a date or an RFC 3339 time"));
            return null;
        }
    }

    private static Instant parse(String text, int daysLater) {
        if (text.contains("T")) {
            return OffsetDateTime.parse(text).toInstant();
        }
        ZoneId zone = TenantContext.find().map(Tenant::timeZone).orElse(ZoneOffset.UTC);
        return LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant();
    }
}
