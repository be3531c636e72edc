package dev.parley.conversation.skill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list as it was shown; never changed afterwards.
 *
 * @param kind {@code products}, {@code vehicles}, {@code orders} ...
 * @param match {@code exact}, or {@code nearest} when nothing fitted and neighbours are offered
 * @param total how many there are in all, beyond those shown
 * @param skus the first hundred of them, in order
 * @param items those shown
 */
public record DisplayedList(UUID id, String kind, String match, int total, List<String> skus, List<Item> items) {

    public static final String EXACT = "exact";
    public static final String NEAREST = "nearest";

    public DisplayedList {
        skus = List.copyOf(skus);
        items = List.copyOf(items);
    }

    /** @param position from 1 */
    public record Item(
            int position, String sku, String name, @Nullable Money price, Availability availability) {}

    /**
     * @param status {@code in_stock}, {@code low}, {@code out}, {@code back_order} or {@code unknown}
     * @param asOf when the record was last updated
     */
    public record Availability(
            String status,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            BigDecimal quantity,

            Instant asOf) {}
}
