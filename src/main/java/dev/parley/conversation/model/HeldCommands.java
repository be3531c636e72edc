package dev.parley.conversation.model;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.ItemRef;
import dev.parley.shared.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes that wait for the customer's yes, as the dialogue remembers them. */
record HeldCommands(List<Command> commands) {

    private static final String COMMANDS = "commands";
    private static final String LIST = "list";

    /** Those held for the list that is still shown; none when it is another one by now. */
    static HeldCommands of(TurnContext turn) {
        Map<String, Object> memory = turn.state().memory(ConfirmationSkill.NAME);
        if (!Objects.equals(memory.get(LIST), listId(turn)) || !(memory.get(COMMANDS) instanceof List<?> kept)) {
            return new HeldCommands(List.of());
        }
        List<Command> commands = new ArrayList<>();
        for (Object one : kept) {
            if (one instanceof Map<?, ?> command && command.get("arguments") instanceof Map<?, ?> arguments) {
                Map<String, Object> read = new LinkedHashMap<>();
                arguments.forEach((name, value) -> read.put(String.valueOf(name), value(value)));
                commands.add(new Command(String.valueOf(command.get("name")), read, Effect.WRITE));
            }
        }
        return new HeldCommands(List.copyOf(commands));
    }

    Map<String, Object> memory(TurnContext turn) {
        List<Map<String, Object>> kept = commands.stream()
                .map(command -> {
                    Map<String, Object> arguments = new LinkedHashMap<>();
                    command.arguments().forEach((name, value) -> arguments.put(name, kept(value)));
                    return Map.of("name", command.name(), "arguments", arguments);
                })
                .toList();
        return Map.of(COMMANDS, kept, LIST, listId(turn));
    }

    private static String listId(TurnContext turn) {
        DisplayedList list = turn.state().lastList();
        return list == null ? "" : list.id().toString();
    }

    private static Object kept(Object value) {
        return switch (value) {
            case ItemRef(Integer position, var _, var _) when position != null -> Map.of("position", position);
            case ItemRef(var _, String sku, var _) when sku != null -> Map.of("sku", sku);
            case ItemRef ref -> Map.of("text", String.valueOf(ref.text()));
            case Money money -> Map.of("amount", money.amountText(), "currency", money.currency());
            case List<?> list -> list.stream().map(HeldCommands::kept).toList();
            default -> value;
        };
    }

    private static Object value(Object kept) {
        return switch (kept) {
            case Map<?, ?> map when map.get("position") instanceof Number at -> ItemRef.at(at.intValue());
            case Map<?, ?> map when map.get("sku") instanceof String sku -> ItemRef.sku(sku);
            case Map<?, ?> map
            when map.get("amount") instanceof String amount -> Money.of(amount, String.valueOf(map.get("currency")));
            case Map<?, ?> map
            when map.size() == 1 && map.get("text") instanceof String text -> ItemRef.described(text);
            case Integer number -> number.longValue();
            case List<?> list -> list.stream().map(HeldCommands::value).toList();
            default -> kept;
        };
    }
}
