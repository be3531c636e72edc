package dev.parley.tenancy.web;

import dev.parley.tenancy.SecretFields;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tenants as JSON: shown with masked secrets, and changed by merge (RFC 7396). A mask sent back leaves its secret be. */
@Component
class TenantDocuments {

    private final JsonMapper json;

    TenantDocuments(JsonMapper json) {
        this.json = json;
    }

    TenantView view(Tenant tenant) {
        return TenantView.of(tenant, settings(tenant));
    }

    /** The settings with secrets masked. */
    ObjectNode settings(Tenant tenant) {
        return SecretFields.masked(json(tenant.settings()));
    }

    /** The tenant as a document with the changes in it, ready to be read and validated like a new one. */
    ObjectNode merged(Tenant tenant, ObjectNode changes) {
        ObjectNode document = json.createObjectNode()
                .put("slug", tenant.slug())
                .put("name", tenant.name())
                .put("profile", tenant.profile())
                .put("locale", tenant.locale().toLanguageTag())
                .put("currency", tenant.currency())
                .put("time_zone", tenant.timeZone().getId());
        document.set("settings", json(tenant.settings()));
        merge(document, withoutMasks(changes));
        return document;
    }

    private ObjectNode json(TenantSettings settings) {
        return json.valueToTree(settings);
    }

    private static ObjectNode withoutMasks(ObjectNode changes) {
        ObjectNode kept = changes.deepCopy();
        SecretFields.dropMasks(kept);
        return kept;
    }

    private static void merge(ObjectNode target, ObjectNode changes) {
        changes.properties().forEach(change -> {
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value instanceof ObjectNode inner && target.get(change.getKey()) instanceof ObjectNode there) {
                merge(there, inner);
            } else {
                target.set(change.getKey(), value);
            }
        });
    }
}
