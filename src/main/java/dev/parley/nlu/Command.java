package dev.parley.nlu;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something the customer wants done.
 *
 * @param name of its {@link CommandSpec}
 * @param arguments by name; values as those of {@link Entity}, or maps and lists of them; absent ones are left out
 */
public record Command(String name, Map<String, Object> arguments, Effect effect) {

    public Command {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
}
