package dev.parley.nlu;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something shown, carted or ordered that the customer points at; exactly one of the three is set.
 *
 * @param position 1 is the first of the list last shown, -1 the last
 * @param sku its article number
 * @param text a description ("the brass one")
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ItemRef(
        @Nullable Integer position,
        @Nullable String sku,
        @Nullable String text) {

    public static ItemRef at(int position) {
        return new ItemRef(position, null, null);
    }

    public static ItemRef sku(String sku) {
        return new ItemRef(null, sku, null);
    }

    public static ItemRef described(String text) {
        return new ItemRef(null, null, text);
    }

    /** What it points at by its position; empty where it has none, or nothing stands there. */
    public <T> Optional<T> among(List<T> shown) {
        if (position == null) {
            return Optional.empty();
        }
        int index = position < 0 ? shown.size() + position : position - 1;
        return index < 0 || index >= shown.size() ? Optional.empty() : Optional.of(shown.get(index));
    }
}
