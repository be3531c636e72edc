package dev.parley.commerce.catalogue;

import dev.parley.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of the catalogue that waits for a person.
 *
 * @param kind {@code price} (one that cannot be right) or {@code missing} (products that a full list left out)
 * @param price to be taken over, or null
 */
public record Hold(
        UUID id, String kind, List<String> skus, @Nullable Money price, String detail, Instant heldAt) {

    public static final String PRICE = "price";
    public static final String MISSING = "missing";

    public Hold {
        skus = List.copyOf(skus);
    }
}
