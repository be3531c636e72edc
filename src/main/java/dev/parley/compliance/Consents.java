package dev.parley.compliance;

import dev.parley.compliance.Consent.Channel;
import dev.parley.compliance.Consent.Decision;
import dev.parley.compliance.Consent.Purpose;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of consent and opt-out, of the tenant that is bound. */
public interface Consents {

    /** Writes down what somebody decided about messages to an address. */
    Consent record(
            @Nullable UUID contactId,
            String address,
            Purpose purpose,
            Channel channel,
            Decision decision,
            String wording,
            String source);

    /**
     * Somebody wants no messages any more, at none of the addresses that are theirs.
     *
     * @param wording what they said, word for word
     * @return how many addresses that were
     */
    int optOut(UUID contactId, String wording, String source);
}
