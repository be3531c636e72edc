package dev.parley.tenancy;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells by its name which field of a settings document nobody may read, and masks it. */
public final class SecretFields {

    public static final String MASK = "********";

    private SecretFields() {}

    public static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return lower.equals("secret")
                || lower.endsWith("_secret")
                || lower.endsWith("_secrets")
                || lower.endsWith("_key")
                || lower.endsWith(".key")
                || lower.endsWith("_keys")
                || lower.endsWith("_token")
                || lower.contains("password");
    }

    /** A copy with every secret masked. */
    public static <T extends JsonNode> T masked(T document) {
        @SuppressWarnings("unchecked") // a copy has the type of what it is a copy of
        T copy = (T) document.deepCopy();
        mask(copy);
        return copy;
    }

    /** Takes out the secrets that came back as the mask they were shown as, so that a merge leaves them be. */
    public static void dropMasks(JsonNode document) {
        switch (document) {
            case ObjectNode object -> {
                object.properties().stream()
                        .filter(field -> isSecret(field.getKey())
                                && MASK.equals(field.getValue().stringValue(null)))
                        .map(Map.Entry::getKey)
                        .toList()
                        .forEach(object::remove);
                object.values().forEach(SecretFields::dropMasks);
            }
            case ArrayNode array -> array.values().forEach(SecretFields::dropMasks);
            default -> {}
        }
    }

    private static void mask(JsonNode node) {
        switch (node) {
            case ObjectNode object ->
                object.properties().stream().toList().forEach(field -> {
                    if (isSecret(field.getKey()) && field.getValue().isString()) {
                        object.put(field.getKey(), MASK);
                    } else {
                        mask(field.getValue());
                    }
                });
            case ArrayNode array -> array.values().forEach(SecretFields::mask);
            default -> {}
        }
    }
}
