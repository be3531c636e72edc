package dev.parley.commerce.skill;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import java.util.Map;
import java.util.Optional;

/** The order that a message names: by its number, or by its place in the list of orders shown last. */
final class NamedOrder {

    /** The argument of every command about one order. */
    static final String NUMBER = "order_number";

    private NamedOrder() {}

    static Optional<String> in(TurnContext turn) {
        return turn.understanding()
                .entity(EntityNames.ORDER_NUMBER)
                .map(entity -> entity.value().toString())
                .or(() -> shown(turn));
    }

    /** For a command about the order named, or about the latest where none is. */
    static Map<String, Object> arguments(TurnContext turn) {
        return in(turn).<Map<String, Object>>map(number -> Map.of(NUMBER, number))
                .orElse(Map.of());
    }

    static Optional<String> shown(TurnContext turn) {
        DisplayedList list = turn.state().lastList();
        Optional<Integer> position = turn.understanding()
                .entity(EntityNames.ITEM_REF)
                .map(Entity::value)
                .filter(ItemRef.class::isInstance)
                .map(ref -> ((ItemRef) ref).position());
        if (list == null || !list.kind().equals(OrderReplies.KIND) || position.isEmpty()) {
            return Optional.empty();
        }
        int index = position.get() < 0 ? list.items().size() + position.get() : position.get() - 1;
        return index < 0 || index >= list.items().size()
                ? Optional.empty()
                : Optional.of(list.items().get(index).sku());
    }
}
