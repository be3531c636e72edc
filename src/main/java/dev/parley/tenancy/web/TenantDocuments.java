package dev.parley.tenancy.web;

import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tenants as JSON: shown with masked secrets, and changed by merge (RFC 7396). A mask sent back leaves its secret be. */
@Component
class TenantDocuments {

    private static final String MASK = "********";
    private static final List<JsonPointer> SECRETS = List.of(
            JsonPointer.compile("/crm/secret"),
            JsonPointer.compile("/dms_secret"),
            JsonPointer.compile("/identity_secret"),
            JsonPointer.compile("/commerce/erp/secret"),
            JsonPointer.compile("/commerce/stripe_secret_key"),
            JsonPointer.compile("/commerce/stripe_webhook_secret"));

    private final JsonMapper json;

    TenantDocuments(JsonMapper json) {
        this.json = json;
    }

    TenantView view(Tenant tenant) {
        ObjectNode settings = json(tenant.settings());
        for (JsonPointer secret : SECRETS) {
            if (settings.at(secret).isString()) {
                parent(settings, secret).put(name(secret), MASK);
            }
        }
        return TenantView.of(tenant, settings);
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
        for (JsonPointer secret : SECRETS) {
            JsonNode settings = kept.path("settings");
            if (MASK.equals(settings.at(secret).stringValue(null))) {
                parent(settings, secret).remove(name(secret));
            }
        }
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

    private static ObjectNode parent(JsonNode settings, JsonPointer secret) {
        return (ObjectNode) settings.at(secret.head());
    }

    private static String name(JsonPointer secret) {
        return secret.last().getMatchingProperty();
    }
}
