package dev.parley.commerce.skill;

import dev.parley.commerce.Availabilities;
import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.nlu.ItemRef;
import dev.parley.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists of vehicles as they are shown. */
final class VehicleLists {

    static final int SHOWN = 5;
    private static final int LISTED = 100;

    private VehicleLists() {}

    static DisplayedList of(VehicleMatches matches) {
        List<DisplayedList.Item> items = new ArrayList<>();
        for (Vehicle vehicle : shown(matches)) {
            items.add(new DisplayedList.Item(
                    items.size() + 1,
                    vehicle.sku(),
                    vehicle.product().name(),
                    vehicle.product().price(),
                    Availabilities.of(vehicle.product())));
        }
        return new DisplayedList(
                Ids.next(),
                StockSkill.KIND,
                matches.exact() ? DisplayedList.EXACT : DisplayedList.NEAREST,
                matches.total(),
                matches.vehicles().stream().limit(LISTED).map(Vehicle::sku).toList(),
                items);
    }

    static boolean isShown(@Nullable DisplayedList list) {
        return list != null && list.kind().equals(StockSkill.KIND);
    }

    /** The vehicle that is pointed at by its place in the list shown or by its number. */
    static Optional<Vehicle> vehicle(ItemRef ref, @Nullable DisplayedList shown, Catalogue catalogue) {
        if (ref.sku() != null) {
            return catalogue.vehicle(ref.sku());
        }
        return shown == null
                ? Optional.empty()
                : ref.among(shown.items()).flatMap(item -> catalogue.vehicle(item.sku()));
    }

    static List<Vehicle> shown(VehicleMatches matches) {
        return matches.vehicles().stream().limit(SHOWN).toList();
    }
}
