package dev.parley.nlu;

import java.util.List;
import java.util.Map;

/**
 * One command of the closed grammar.
 *
 * @param name upper case, such as {@code CART_ADD}
 * @param description what it does, in English, for people and models
 * @param arguments name to type ({@code text}, {@code number}, {@code item_ref}, {@code money}, {@code object})
 * @param examples utterances that mean it
 */
public record CommandSpec(
        String name, String description, Map<String, String> arguments, Effect effect, List<String> examples) {

    public CommandSpec {
        arguments = Map.copyOf(arguments);
        examples = List.copyOf(examples);
    }
}
