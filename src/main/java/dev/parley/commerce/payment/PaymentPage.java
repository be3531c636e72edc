package dev.parley.commerce.payment;

import java.net.URI;
import java.time.Instant;

/** What came of asking a provider for a page to pay on. */
public sealed interface PaymentPage {

    /**
     * @param reference the provider's name for it
     * @param expiresAt when nobody can pay on it any more
     */
    record Ready(String reference, URI url, Instant expiresAt) implements PaymentPage {}

    /** @param reason for the log; nothing a customer reads */
    record Unavailable(String reason) implements PaymentPage {}
}
