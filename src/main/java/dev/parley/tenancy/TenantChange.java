package dev.parley.tenancy;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A change of a tenant.
 *
 * @param version the one it led to
 * @param by who made it, as a label
 */
public record TenantChange(long version, Instant at, String by, List<Change> changes) {

    public TenantChange {
        changes = List.copyOf(changes);
    }

    /**
     * A field that is different now.
     *
     * @param name such as {@code name} or {@code settings.sla_days}
     */
    public record Change(String name, JsonNode old, JsonNode current) {}
}
