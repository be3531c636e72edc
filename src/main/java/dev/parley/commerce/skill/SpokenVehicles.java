package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.SpokenOf;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The vehicle spoken of, else those of the list shown. */
@Component
class SpokenVehicles implements SpokenOf {

    private static final String NEW = "new";

    private final Catalogues catalogues;

    SpokenVehicles(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    @Override
    public boolean isUsed(DialogueState state) {
        List<String> conditions = conditions(state);
        return !conditions.isEmpty() && !conditions.contains(NEW);
    }

    private List<String> conditions(DialogueState state) {
        String focus = StockMemory.of(state).focus();
        DisplayedList shown = state.lastList();
        Stream<String> skus = focus != null
                ? Stream.of(focus)
                : VehicleLists.isShown(shown) && shown != null
                        ? shown.items().stream().map(DisplayedList.Item::sku)
                        : Stream.empty();
        Catalogue catalogue = catalogues.current();
        return skus.flatMap(sku -> catalogue.vehicle(sku).stream())
                .map(Vehicle::condition)
                .filter(Objects::nonNull)
                .toList();
    }
}
