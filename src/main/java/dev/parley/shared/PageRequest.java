package dev.parley.shared;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param limit 1 to 100
 * @param after where the page before ended (the decoded cursor), or null for the first page
 */
public record PageRequest(int limit, @Nullable String after) {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MAX_LIMIT = 100;

    private static final FieldProblem FOREIGN = new FieldProblem("cursor", "is not a cursor of this list");

    /**
     * Reads the query parameters {@code limit} and {@code cursor}.
     *
     * @throws ProblemException (400) naming each that is out of range
     */
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor) {
        List<FieldProblem> errors = new ArrayList<>();
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            errors.add(new FieldProblem("limit", "must be 1 to " + MAX_LIMIT));
        }
        String after = null;
        if (cursor != null && !cursor.isEmpty()) {
            try {
                after = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException malformed) {
                errors.add(FOREIGN);
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return new PageRequest(limit == null ? DEFAULT_LIMIT : limit, after);
    }

    /**
     * Reads a {@code limit} beside other parameters, so that all that is wrong can be told at once.
     *
     * @param usual when none is given, or none that fits
     */
    public static int limit(@Nullable String text, int usual, List<FieldProblem> errors) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= MAX_LIMIT) {
            return Integer.parseInt(text);
        }
        errors.add(new FieldProblem("limit", "must be 1 to " + MAX_LIMIT));
        return usual;
    }

    /**
     * {@link #after()} in a list ordered by id; the smallest id for the first page.
     *
     * @throws ProblemException (400) when the cursor is not one of such a list
     */
    public UUID afterId() {
        return after(UUID::fromString).orElse(new UUID(0, 0));
    }

    /**
     * {@link #after()} as the list reads it; empty for the first page.
     *
     * @param reader throws on what is no place of the list
     * @throws ProblemException (400) when the cursor is not one of such a list
     */
    public <T> Optional<T> after(Function<String, T> reader) {
        try {
            return Optional.ofNullable(after).map(reader);
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException foreign) {
            throw ProblemException.invalid(List.of(FOREIGN));
        }
    }

    /** Cuts a page out of {@code limit + 1} rows; {@code position} names where a row stands in the list's order. */
    public <T> Page<T> page(List<T> rows, Function<T, String> position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        byte[] last = position.apply(items.getLast()).getBytes(StandardCharsets.UTF_8);
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last));
    }
}
