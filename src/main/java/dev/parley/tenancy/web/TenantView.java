package dev.parley.tenancy.web;

import dev.parley.tenancy.Quotas;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A tenant as the interface shows it.
 *
 * @param settings with secrets masked
 * @param widgetKey publishable
 * @param status {@code active} or {@code suspended}
 */
record TenantView(
        UUID id,
        String slug,
        String name,
        String profile,
        String locale,
        String currency,
        String timeZone,
        @Schema(implementation = TenantSettings.class) JsonNode settings,
        String widgetKey,
        String status,
        Quotas quotas,
        long version) {

    static TenantView of(Tenant tenant, JsonNode maskedSettings) {
        return new TenantView(
                tenant.id().value(),
                tenant.slug(),
                tenant.name(),
                tenant.profile(),
                tenant.locale().toLanguageTag(),
                tenant.currency(),
                tenant.timeZone().getId(),
                maskedSettings,
                tenant.widgetKey(),
                tenant.suspended() ? "suspended" : "active",
                tenant.quotas(),
                tenant.version());
    }
}
