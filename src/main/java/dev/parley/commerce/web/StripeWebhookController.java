package dev.parley.commerce.web;

import dev.parley.commerce.payment.StripeWebhook;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes Stripe's events; Stripe's signature is the only right they need. */
@RestController
class StripeWebhookController {

    private final StripeWebhook webhook;

    StripeWebhookController(StripeWebhook webhook) {
        this.webhook = webhook;
    }

    /** @param tenant the slug of the business, where one address serves one; else the event names it */
    @PostMapping({"/api/v1/webhooks/stripe", "/api/v1/webhooks/stripe/{tenant}"})
    Map<String, Object> take(
            @PathVariable(required = false) @Nullable String tenant,
            @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        webhook.take(tenant, signature, body == null ? new byte[0] : body);
        return Map.of("received", true);
    }
}
