package dev.parley.commerce.skill;

import dev.parley.conversation.skill.DialogueState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the product skill keeps of a conversation.
 *
 * @param query the last search, or null
 * @param focus article number of the product spoken of last, or null
 * @param question what was last asked about it, or null
 */
record ProductMemory(
        @Nullable String query,
        @Nullable String focus,
        @Nullable String question) {

    static ProductMemory of(DialogueState state) {
        Map<String, Object> kept = state.memory(ProductSkill.NAME);
        return new ProductMemory(text(kept, "query"), text(kept, "focus"), text(kept, "question"));
    }

    Map<String, Object> write() {
        Map<String, Object> kept = new LinkedHashMap<>();
        keep(kept, "query", query);
        keep(kept, "focus", focus);
        keep(kept, "question", question);
        return kept;
    }

    private static void keep(Map<String, Object> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }

    private static @Nullable String text(Map<String, Object> kept, String name) {
        return kept.get(name) instanceof String text ? text : null;
    }
}
