package dev.parley.conversation.session;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended that is ordered by time, newest first. */
record Position(OffsetDateTime at, UUID id) {

    /** The day by which such a list is kept. */
    LocalDate day() {
        return at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    static Position of(@Nullable String cursor) {
        if (cursor == null) {
            return new Position(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(-1, -1));
        }
        String[] parts = cursor.split(" ", 2);
        try {
            return new Position(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
        } catch (DateTimeParseException | IllegalArgumentException foreign) {
            throw ProblemException.invalid(List.of(new FieldProblem("cursor", "is not a cursor of this list")));
        }
    }
}
