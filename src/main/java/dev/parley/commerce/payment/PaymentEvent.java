package dev.parley.commerce.payment;

import dev.parley.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a provider tells about a payment.
 *
 * @param id the provider's own, the same when it is told again
 * @param kind in the provider's words
 * @param reference of the page it is about
 * @param order the number that the page was made for, or null
 * @param amount that was paid, or null where none is told
 */
public record PaymentEvent(
        String provider,
        String id,
        String kind,
        Meaning meaning,
        String reference,
        @Nullable String order,
        @Nullable Money amount) {

    /** What it comes to. */
    public enum Meaning {
        PAID,
        /** The customer is done, the money is not there yet. */
        UNDER_WAY,
        FAILED,
        EXPIRED,
        /** Nothing to do here. */
        OTHER
    }
}
