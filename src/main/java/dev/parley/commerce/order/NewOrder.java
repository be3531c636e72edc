package dev.parley.commerce.order;

import dev.parley.commerce.Buyer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that a customer wants placed.
 *
 * @param number from {@link Orders#nextNumber()}
 * @param conversationId it was made in, or null
 * @param checkoutId makes a repeat harmless: a checkout has one order
 * @param verified whether the contact is known to be who they say, so that their own prices and terms count
 * @param agreed the quote the customer said yes to, or null when any present price will do
 * @param by who places it: {@code customer}, a staff member's e-mail, a key's name
 */
public record NewOrder(
        UUID id,
        String number,
        UUID contactId,
        @Nullable UUID conversationId,
        UUID checkoutId,
        boolean verified,
        List<Wanted> lines,
        Buyer buyer,
        @Nullable String purchaseOrder,
        @Nullable Quote agreed,
        String by) {

    public NewOrder {
        lines = List.copyOf(lines);
    }

    @Nullable
    UUID pricedFor() {
        return verified ? contactId : null;
    }
}
