package dev.parley.nlu;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the customer has before them.
 *
 * @param listSize items of the list last shown; 0 when none was
 * @param pending the question just asked, such as {@code lead.budget} or {@code checkout.email}, or null
 * @param appointment the visit that is being talked about, at midnight where no hour was said, or null; "rather at
 *     eleven" means its day
 * @param own the customer's own vehicle, while it is talked about, or null
 */
public record UtteranceContext(
        int listSize,
        @Nullable String pending,
        @Nullable LocalDateTime appointment,
        @Nullable OwnVehicle own) {

    public static final UtteranceContext EMPTY = new UtteranceContext(0, null);

    public UtteranceContext(int listSize, @Nullable String pending) {
        this(listSize, pending, null, null);
    }
}
