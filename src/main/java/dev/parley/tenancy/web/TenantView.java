package dev.parley.tenancy.web;

import dev.parley.tenancy.Tenant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tenant as the interface shows it.
 *
 * @param settings with secrets masked
 * @param widgetKey publishable
 */
record TenantView(
        UUID id,
        String slug,
        String name,
        String profile,
        String locale,
        String currency,
        String timeZone,
        ObjectNode settings,
        String widgetKey,
        long version) {

    static TenantView of(Tenant tenant, ObjectNode maskedSettings) {
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
                tenant.version());
    }
}
