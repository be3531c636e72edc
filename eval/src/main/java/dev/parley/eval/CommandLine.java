package dev.parley.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of {@code 10_sales_nlu} whose commands are known.
 *
 * @param request for the endpoint that parses
 * @param commands wanted, in order
 */
record CommandLine(String id, String language, String text, JsonNode request, List<String> commands) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> JUDGED = Set.of(
            "CART_ADD",
            "CART_UPDATE",
            "CART_REMOVE",
            "CART_VIEW",
            "CART_CLEAR",
            "CHECKOUT",
            "REORDER",
            "AFFIRM",
            "DENY",
            "CANCEL");

    static List<CommandLine> read(Path folder) throws IOException {
        List<CommandLine> lines = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "*.jsonl")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode one = JSON.readTree(line);
                    if (one.path("commands").isArray()) {
                        lines.add(of(one));
                    }
                }
            }
        }
        return lines;
    }

    /** Those that are judged, as they are compared: what, how many, and which place of a list; wordings differ. */
    static List<String> judged(JsonNode commands) {
        return commands.valueStream()
                .filter(command -> JUDGED.contains(command.path("name").asString()))
                .map(CommandLine::compared)
                .toList();
    }

    private static String compared(JsonNode command) {
        JsonNode arguments = command.has("arguments") ? command.path("arguments") : command;
        return command.path("name").asString()
                + " " + arguments.path("quantity").asString("")
                + " " + arguments.path("item_ref").path("position").asString("");
    }

    private static CommandLine of(JsonNode line) {
        var request = JSON.createObjectNode();
        request.set("text", line.path("text"));
        request.set("region", line.has("region") ? line.path("region") : JSON.getNodeFactory().stringNode("ES"));
        request.set("profile", line.path("profile"));
        request.set("context", line.path("context"));
        request.put("propose", true);
        return new CommandLine(
                line.path("id").asString(),
                line.path("lang").asString(),
                line.path("text").asString(),
                request,
                judged(line.path("commands")));
    }
}
