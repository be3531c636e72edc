package dev.parley.conversation.skill;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the skills of one turn share while they work: the cart as the commands so far have made it, an order being looked
 * at. It lives for one attempt at a turn and is never stored; what must last is an effect. Used by one thread.
 */
public final class Workspace {

    private final Map<Class<?>, Object> items = new HashMap<>();

    /** The item of that type, made when it is first asked for. */
    public <T> T item(Class<T> type, Supplier<T> first) {
        Object item = items.get(type);
        if (item == null) {
            item = first.get();
            items.put(type, item);
        }
        return type.cast(item);
    }

    /** The item of that type, where somebody has put one here. */
    public <T> Optional<T> find(Class<T> type) {
        return Optional.ofNullable(type.cast(items.get(type)));
    }
}
