package dev.parley.commerce.skill;

import dev.parley.conversation.skill.DialogueState;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the cart skill keeps of a conversation.
 *
 * @param focus article number of what was last done something with, or null
 * @param seen what the product skill spoke of last at that moment, or null: when it speaks of another, that is newer
 * @param list the list shown at that moment, or null
 * @param shown article numbers of the cart's lines as they were last shown
 * @param viewed the turn in which the whole cart was shown, or -1
 * @param ask what an answer completes, or null
 * @param waiting what is asked after that, in order
 */
record CartMemory(
        @Nullable String focus,
        @Nullable String seen,
        @Nullable String list,
        List<String> shown,
        int viewed,
        @Nullable Ask ask,
        List<Ask> waiting) {

    static final String SKILL = "cart";

    /**
     * A command that waits for an answer.
     *
     * @param options article numbers that it may be about; one when only the quantity is open
     * @param swap article number of what goes out of the cart for it, or null
     */
    record Ask(
            String command,
            @Nullable BigDecimal quantity,
            @Nullable String unit,
            List<String> options,
            @Nullable String swap) {

        Ask {
            options = List.copyOf(options);
        }

        Ask(String command, @Nullable BigDecimal quantity, @Nullable String unit, List<String> options) {
            this(command, quantity, unit, options, null);
        }
    }

    CartMemory {
        shown = List.copyOf(shown);
        waiting = List.copyOf(waiting);
    }

    static CartMemory of(DialogueState state) {
        Map<String, Object> kept = state.memory(SKILL);
        return new CartMemory(
                text(kept, "focus"),
                text(kept, "seen"),
                text(kept, "list"),
                texts(kept, "shown"),
                kept.get("viewed") instanceof Number turn ? turn.intValue() : -1,
                kept.get("ask") instanceof Map<?, ?> ask ? ask(ask) : null,
                kept.get("waiting") instanceof List<?> waiting
                        ? waiting.stream().map(one -> ask((Map<?, ?>) one)).toList()
                        : List.of());
    }

    Map<String, Object> write() {
        Map<String, Object> kept = new LinkedHashMap<>();
        put(kept, "focus", focus);
        put(kept, "seen", seen);
        put(kept, "list", list);
        kept.put("shown", shown);
        kept.put("viewed", viewed);
        if (ask != null) {
            kept.put("ask", write(ask));
        }
        if (!waiting.isEmpty()) {
            kept.put("waiting", waiting.stream().map(CartMemory::write).toList());
        }
        return kept;
    }

    private static Map<String, Object> write(Ask ask) {
        Map<String, Object> open = new LinkedHashMap<>();
        open.put("command", ask.command());
        put(open, "quantity", ask.quantity() == null ? null : ask.quantity().toPlainString());
        put(open, "unit", ask.unit());
        open.put("options", ask.options());
        put(open, "swap", ask.swap());
        return open;
    }

    private static Ask ask(Map<?, ?> kept) {
        String quantity = text(kept, "quantity");
        return new Ask(
                Objects.requireNonNullElse(text(kept, "command"), ""),
                quantity == null ? null : new BigDecimal(quantity),
                text(kept, "unit"),
                texts(kept, "options"),
                text(kept, "swap"));
    }

    private static void put(Map<String, Object> kept, String name, @Nullable Object value) {
        if (value != null) {
            kept.put(name, value);
        }
    }

    private static @Nullable String text(Map<?, ?> kept, String name) {
        return kept.get(name) instanceof String text ? text : null;
    }

    private static List<String> texts(Map<?, ?> kept, String name) {
        return kept.get(name) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
