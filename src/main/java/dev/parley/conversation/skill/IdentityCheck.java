package dev.parley.conversation.skill;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a visitor is who they say, by a code sent to an address that is known. Called by skills that are asked
 * for stored data while {@link TurnContext#verified()} is false, and by the turn itself; implemented by whoever keeps the
 * customers.
 */
public interface IdentityCheck {

    /** Pending while an e-mail address or a phone number was asked for. */
    String ADDRESS = "customer.address";

    /** Pending while a code was asked for. */
    String CODE = "customer.code";

    /**
     * What to answer instead of stored data: that the customer must be known first, and the question that begins it. Once
     * they have proven who they are, the message of this turn is answered as if it had been said again.
     */
    Outcome ask(TurnContext turn);

    /**
     * Who the customer proves to be with this very message; empty when it proves nothing. Changes nothing and is called
     * while {@link #CODE} is pending.
     */
    Optional<Proof> proof(TurnContext turn);

    /** @param wish what the customer wanted when they were asked who they are, or null */
    record Proof(UUID contactId, @Nullable String wish) {}
}
