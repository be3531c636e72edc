package dev.parley.commerce.payment;

import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a provider asks a customer to pay.
 *
 * @param order its number, told back by the provider
 * @param tenant the slug of the business, told back by the provider
 * @param what as the customer reads it
 * @param email of the customer, or null
 * @param attempt from 1; the same attempt asked for twice is one
 * @param afterwards where the customer comes back to having paid
 * @param otherwise where the customer comes back to not having paid
 */
public record Payable(
        String order,
        String tenant,
        String what,
        Money amount,
        @Nullable String email,
        Language language,
        int attempt,
        URI afterwards,
        URI otherwise) {}
