package dev.parley.conversation.turn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that made a reply and is not the same any more.
 *
 * @param what {@code understanding}, {@code command}, {@code passage}, {@code record}, {@code rule}, {@code model} or
 *     {@code wording}
 * @param id of a passage's document, a record, a command or a rule, or null
 * @param then as the receipt has it, or null when it was not there
 * @param now as it is, or null when it is gone
 */
public record Difference(
        String what,
        @Nullable String id,
        @Nullable JsonNode then,
        @Nullable JsonNode now) {

    /** At least one: what nothing else explains is the wording. */
    static List<Difference> between(JsonNode then, JsonNode now) {
        List<Difference> found = new ArrayList<>();
        if (!then.path("model").isNull() && !then.path("model").isMissingNode()) {
            found.add(new Difference("model", null, then.path("model"), null));
        }
        if (!then.path("understood").equals(now.path("understood"))) {
            found.add(new Difference("understanding", null, then.path("understood"), now.path("understood")));
        }
        compare("command", commands(then), commands(now), found);
        compare("passage", passages(then), passages(now), found);
        compare("record", records(then), records(now), found);
        compare("rule", named(then.path("rules")), named(now.path("rules")), found);
        if (found.isEmpty()) {
            found.add(new Difference("wording", null, null, null));
        }
        return found;
    }

    private static void compare(
            String what, Map<String, JsonNode> then, Map<String, JsonNode> now, List<Difference> found) {
        then.forEach((id, was) -> {
            JsonNode is = now.get(id);
            if (!was.equals(is)) {
                found.add(new Difference(what, id, was, is));
            }
        });
        now.forEach((id, is) -> {
            if (!then.containsKey(id)) {
                found.add(new Difference(what, id, null, is));
            }
        });
    }

    private static Map<String, JsonNode> commands(JsonNode receipt) {
        Map<String, JsonNode> commands = new LinkedHashMap<>();
        receipt.path("commands")
                .forEach(command -> commands.put(command.path("name").asString(), command.path("arguments")));
        return commands;
    }

    /** By document, its version: another version of the same document is what a reader looks for. */
    private static Map<String, JsonNode> passages(JsonNode receipt) {
        Map<String, JsonNode> versions = new LinkedHashMap<>();
        receipt.path("enquiries")
                .forEach(enquiry -> enquiry.path("passages")
                        .forEach(passage -> versions.put(
                                passage.path("external_id").asString() + "#"
                                        + passage.path("passage").asString(),
                                passage.path("version"))));
        return versions;
    }

    private static Map<String, JsonNode> records(JsonNode receipt) {
        Map<String, JsonNode> records = new LinkedHashMap<>();
        receipt.path("statements")
                .forEach(statement -> statement.path("evidence").forEach(evidence -> {
                    if (evidence.has("record")) {
                        records.put(
                                evidence.path("record").asString() + "/"
                                        + evidence.path("id").asString(),
                                evidence.path("text"));
                    }
                }));
        return records;
    }

    private static Map<String, JsonNode> named(JsonNode object) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        object.properties().forEach(field -> named.put(field.getKey(), field.getValue()));
        return named;
    }
}
