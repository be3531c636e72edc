package dev.parley.conversation.session;

import dev.parley.shared.PageRequest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Where a page of a list ended that is ordered by time, newest first. */
record Position(OffsetDateTime at, UUID id) {

    /** The day by which such a list is kept. */
    LocalDate day() {
        return at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    }

    static Position of(PageRequest page) {
        return page.after(Position::read)
                .orElse(new Position(OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), new UUID(-1, -1)));
    }

    private static Position read(String cursor) {
        String[] parts = cursor.split(" ", 2);
        return new Position(OffsetDateTime.parse(parts[0]), UUID.fromString(parts[1]));
    }
}
