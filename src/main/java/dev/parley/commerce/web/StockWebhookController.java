package dev.parley.commerce.web;

import dev.parley.commerce.catalogue.StockChange;
import dev.parley.commerce.catalogue.Supplies;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSecret;
import dev.parley.tenancy.TenantSecrets;
import dev.parley.tenancy.Tenants;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes the ERP's word on price and stock: signed with the tenant's ERP secret, or posted by staff and servers. */
@RestController
class StockWebhookController {

    private final Supplies supplies;
    private final Tenants tenants;
    private final TenantSecrets secrets;
    private final JsonMapper json;

    StockWebhookController(Supplies supplies, Tenants tenants, TenantSecrets secrets, JsonMapper json) {
        this.supplies = supplies;
        this.tenants = tenants;
        this.secrets = secrets;
        this.json = json;
    }

    record Results(List<StockChange.Result> items) {}

    /** With a role of its own. */
    @PostMapping("/api/v1/products/changes")
    Results change(@RequestBody JsonNode body) {
        return new Results(supplies.take(StockChanges.of(body)));
    }

    /** With a Standard Webhooks signature. */
    @PostMapping({"/api/v1/webhooks/stock", "/api/v1/webhooks/stock/{tenant}"})
    Results take(
            @PathVariable(required = false) @Nullable String tenant,
            @RequestHeader(name = "X-Parley-Tenant", required = false) @Nullable String named,
            @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
            @RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "webhook-signature", required = false) @Nullable String signature,
            @RequestBody(required = false) byte @Nullable [] body) {
        String slug = tenant == null ? named : tenant;
        Tenant business = slug == null ? null : tenants.findBySlug(slug).orElse(null);
        String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        // Signatures are held against real time, whatever the application's clock shows.
        Predicate<String> signed =
                secret -> WebhookSignature.isGood(id, timestamp, signature, text, secret, Instant.now());
        if (id == null
                || business == null
                || !TenantContext.call(business, () -> secrets.anyPasses(TenantSecret.ERP, signed))) {
            throw new ProblemException(ErrorCode.UNAUTHENTICATED, "the signature is missing, wrong or too old");
        }
        return TenantContext.call(business, () -> new Results(supplies.takeOnce(id, StockChanges.of(read(text)))));
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException notJson) {
            throw new ProblemException(ErrorCode.INVALID, "is not JSON");
        }
    }
}
