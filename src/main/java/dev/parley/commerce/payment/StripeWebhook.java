package dev.parley.commerce.payment;

import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSecret;
import dev.parley.tenancy.TenantSecrets;
import dev.parley.tenancy.Tenants;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells Stripe's events from anybody else's, and passes them on. */
@Component
public class StripeWebhook {

    private final StripeEvents events;
    private final Payments payments;
    private final Tenants tenants;
    private final TenantSecrets secrets;

    StripeWebhook(StripeEvents events, Payments payments, Tenants tenants, TenantSecrets secrets) {
        this.events = events;
        this.payments = payments;
        this.tenants = tenants;
        this.secrets = secrets;
    }

    /**
     * @param slug the business that the address names, or null
     * @throws ProblemException (401) for a signature that is not that business's, (400) for what is no event
     */
    public void take(@Nullable String slug, @Nullable String signature, byte[] body) {
        Tenant tenant = tenant(slug, body).orElseThrow(StripeWebhook::unsigned);
        // Signatures are held against real time, whatever the application's clock shows.
        Predicate<String> signed = secret -> StripeSignature.isGood(signature, body, secret, Instant.now());
        if (!TenantContext.call(tenant, () -> secrets.anyPasses(TenantSecret.STRIPE_WEBHOOK, signed))) {
            throw unsigned();
        }
        TenantContext.run(tenant, () -> payments.take(events.read(body)));
    }

    /** Whoever an unproven body names, only that business's own secret opens it. */
    private Optional<Tenant> tenant(@Nullable String slug, byte[] body) {
        if (slug != null) {
            return tenants.findBySlug(slug);
        }
        return events.tenant(body).map(tenants::findBySlug).orElseGet(TenantContext::find);
    }

    private static ProblemException unsigned() {
        return new ProblemException(ErrorCode.UNAUTHENTICATED, "Stripe's signature is missing, wrong or too old");
    }
}
