package dev.parley.conversation.model;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a model's answer into commands of the grammar, and believes nothing that the customer did not say. */
final class ProposalReader {

    private static final JsonMapper JSON = new JsonMapper();
    /** Nobody asks for more in one message. */
    private static final int MOST = 5;

    private static final int LONGEST = 20_000;

    private ProposalReader() {}

    /** Never throws, whatever the answer is. */
    static Proposal read(String answer, List<CommandSpec> grammar, TurnContext turn) {
        if (answer.length() > LONGEST) {
            return new Proposal(List.of(), List.of("the answer is too long"));
        }
        JsonNode commands;
        try {
            commands = JSON.readTree(bare(answer)).path("commands");
        } catch (JacksonException | StackOverflowError _) {
            return new Proposal(List.of(), List.of("the answer is no JSON object"));
        }
        if (!commands.isArray()) {
            return new Proposal(List.of(), List.of("the answer has no list of commands"));
        }
        List<Command> read = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        ProposedArguments arguments = new ProposedArguments(turn);
        for (JsonNode command : commands) {
            if (read.size() + dropped.size() >= MOST) {
                dropped.add("more than " + MOST + " commands");
                break;
            }
            command(command, grammar, arguments, dropped).ifPresent(read::add);
        }
        return new Proposal(read, dropped);
    }

    private static Optional<Command> command(
            JsonNode command, List<CommandSpec> grammar, ProposedArguments arguments, List<String> dropped) {
        String name = command.path("name").asString("");
        Optional<CommandSpec> known =
                grammar.stream().filter(spec -> spec.name().equals(name)).findFirst();
        if (known.isEmpty()) {
            dropped.add("there is no such command: " + shortened(name));
            return Optional.empty();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (var argument : command.path("arguments").properties()) {
            if (argument.getValue().isNull()) {
                continue;
            }
            String type = known.get().arguments().get(argument.getKey());
            Optional<Object> value = type == null ? Optional.empty() : arguments.read(type, argument.getValue());
            if (value.isEmpty()) {
                dropped.add(name + ": " + shortened(argument.getKey()) + " is not what was said");
                return Optional.empty();
            }
            values.put(argument.getKey(), value.get());
        }
        return Optional.of(new Command(name, values, known.get().effect()));
    }

    /** Many models cannot help wrapping JSON in a fence. */
    private static String bare(String answer) {
        int from = answer.indexOf('{');
        int to = answer.lastIndexOf('}');
        return from < 0 || to < from ? answer : answer.substring(from, to + 1);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
