package dev.parley.tenancy;

import dev.parley.shared.secret.SecretBox;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A tenant's settings as the database holds them: every secret among them sealed, for that tenant and that field. */
@Component
class SealedSettings {

    private final SecretBox box;
    private final JsonMapper json;

    SealedSettings(SecretBox box, JsonMapper json) {
        this.box = box;
        this.json = json;
    }

    String write(TenantId tenant, TenantSettings settings) {
        JsonNode document = json.valueToTree(settings);
        each(document, tenant.toString(), box::seal);
        return document.toString();
    }

    TenantSettings read(TenantId tenant, String text) {
        JsonNode document = json.readTree(text);
        each(document, tenant.toString(), box::open);
        return json.treeToValue(document, TenantSettings.class);
    }

    /** Whether every secret is sealed with the key that seals now. */
    boolean isCurrent(String text) {
        JsonNode document = json.readTree(text);
        boolean[] all = {true};
        each(document, "", (secret, context) -> {
            all[0] &= box.isCurrent(secret);
            return secret;
        });
        return all[0];
    }

    private static void each(JsonNode node, String context, BiFunction<String, String, String> change) {
        switch (node) {
            case ObjectNode object ->
                object.properties().stream().toList().forEach(field -> {
                    String at = context + "/" + field.getKey();
                    if (SecretFields.isSecret(field.getKey())
                            && field.getValue().isString()) {
                        object.put(field.getKey(), change.apply(field.getValue().stringValue(), at));
                    } else {
                        each(field.getValue(), at, change);
                    }
                });
            case ArrayNode array -> array.values().forEach(value -> each(value, context, change));
            default -> {}
        }
    }
}
