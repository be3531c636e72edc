package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.conversation.skill.DialogueState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the stock skill keeps of a conversation.
 *
 * @param filters the last wish, or null
 * @param focus article number of the vehicle spoken of last, or null
 */
record StockMemory(
        @Nullable VehicleFilters filters, @Nullable String focus) {

    static StockMemory of(DialogueState state) {
        Map<String, Object> kept = state.memory(StockSkill.NAME);
        VehicleFilters filters =
                kept.get("filters") instanceof Map<?, ?> document ? FiltersDocument.read(document) : null;
        return new StockMemory(filters, kept.get("focus") instanceof String sku ? sku : null);
    }

    Map<String, Object> write() {
        Map<String, Object> kept = new LinkedHashMap<>();
        if (filters != null) {
            kept.put("filters", FiltersDocument.write(filters));
        }
        if (focus != null) {
            kept.put("focus", focus);
        }
        return kept;
    }
}
