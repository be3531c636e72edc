package dev.parley.commerce.skill;

import dev.parley.conversation.skill.DialogueState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the product skill keeps of a conversation.
 *
 * @param query the last search, or null
 * @param filters of that search as {@link WishDocument} writes them
 * @param focus article number of the product spoken of last, or null
 * @param question what was last asked about it, or null
 */
record ProductMemory(
        @Nullable String query,
        Map<String, Object> filters,
        @Nullable String focus,
        @Nullable String question) {

    static ProductMemory of(DialogueState state) {
        Map<String, Object> kept = state.memory(ProductSkill.NAME);
        Map<String, Object> filters = new LinkedHashMap<>();
        if (kept.get("filters") instanceof Map<?, ?> stored) {
            stored.forEach((name, value) -> filters.put(String.valueOf(name), value));
        }
        return new ProductMemory(text(kept, "query"), filters, text(kept, "focus"), text(kept, "question"));
    }

    /** The same with what was searched for last. */
    ProductMemory searched(String asked, Map<String, Object> with) {
        return new ProductMemory(asked, with, focus, question);
    }

    /** The same with what is spoken of now. */
    ProductMemory of(@Nullable String spokenOf, @Nullable String asked) {
        return new ProductMemory(query, filters, spokenOf, asked);
    }

    Map<String, Object> write() {
        Map<String, Object> kept = new LinkedHashMap<>();
        keep(kept, "query", query);
        if (!filters.isEmpty()) {
            kept.put("filters", filters);
        }
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
