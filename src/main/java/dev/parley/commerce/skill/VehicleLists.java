package dev.parley.commerce.skill;

import dev.parley.commerce.Availabilities;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.shared.Ids;
import java.util.ArrayList;
import java.util.List;

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

    static List<Vehicle> shown(VehicleMatches matches) {
        return matches.vehicles().stream().limit(SHOWN).toList();
    }
}
