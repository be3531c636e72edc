package dev.parley.tenancy;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant sells.
 *
 * @param cartExpiryHours after which an untouched cart is empty again
 * @param checkoutExpiryHours after which an untouched checkout has to be begun anew
 * @param minimumOrder the least an order may come to without tax, a decimal in the tenant's currency, or null for none
 * @param approvalLimit the total above which a person must approve an order, or null for none
 * @param erp where order events go
 * @param feed where products, prices and stock come from
 * @param stripeBaseUrl of Stripe's interface, or null for Stripe's own
 */
public record CommerceSettings(
        int cartExpiryHours,
        int checkoutExpiryHours,
        @Nullable String minimumOrder,
        @Nullable String approvalLimit,
        Erp erp,
        Feed feed,
        @Nullable String stripeSecretKey,
        @Nullable String stripeWebhookSecret,
        @Nullable String stripeBaseUrl) {

    public static final CommerceSettings DEFAULTS =
            new CommerceSettings(168, 24, null, null, new Erp(null, null), new Feed(null, 60, true), null, null, null);

    /** A system that hears of every order; without a URL there is none. */
    public record Erp(@Nullable String url, @Nullable String secret) {}

    /**
     * A list of products that is read again and again; without a URL there is none.
     *
     * @param url of CSV, JSON or NDJSON
     * @param full whether it names every product, so that one it leaves out is no longer sold
     */
    public record Feed(@Nullable String url, int intervalMinutes, boolean full) {}

    public Optional<BigDecimal> leastOrder() {
        return Optional.ofNullable(minimumOrder).map(BigDecimal::new);
    }

    public Optional<BigDecimal> mostWithoutApproval() {
        return Optional.ofNullable(approvalLimit).map(BigDecimal::new);
    }
}
