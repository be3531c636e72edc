package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.nlu.ItemRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vehicles in the list last shown, of which a customer may name one by what only it is: "the red one". */
record ShownVehicles(List<Vehicle> vehicles) {

    private static final Set<Attribute> TELLING = Set.of(
            Attribute.NAME,
            Attribute.TRIM,
            Attribute.COLOUR,
            Attribute.FUEL,
            Attribute.TRANSMISSION,
            Attribute.BODY,
            Attribute.DRIVETRAIN,
            Attribute.CONDITION,
            Attribute.BRANCH,
            Attribute.YEAR);

    /** Words that may mean nothing here. */
    private static final int FEW = 2;

    ShownVehicles {
        vehicles = List.copyOf(vehicles);
    }

    static ShownVehicles in(DialogueState state, Catalogue catalogue) {
        DisplayedList shown = state.lastList();
        return new ShownVehicles(
                shown == null || !VehicleLists.isShown(shown)
                        ? List.of()
                        : shown.items().stream()
                                .flatMap(item -> catalogue.vehicle(item.sku()).stream())
                                .toList());
    }

    /** The only one that is what the words say; empty where they look for others. */
    Optional<ItemRef> pointedAt(VehicleQuestion question) {
        boolean looksForOthers = question.has(Cue.ANEW) && !question.has(Cue.HAS)
                || question.has(Cue.HOW_MANY) && !question.asksAboutFacts()
                || question.has(Cue.COMPARES)
                || question.plainWords() > FEW
                || question.filters().order() != null;
        List<Criterion> telling = question.filters().without(Attribute.FEATURE).criteria();
        boolean tells = !telling.isEmpty() && telling.stream().allMatch(wish -> TELLING.contains(wish.attribute()));
        if (vehicles.isEmpty() || !isPointing(question) || looksForOthers || !tells) {
            return Optional.empty();
        }
        List<Vehicle> meant = vehicles.stream()
                .filter(vehicle -> telling.stream().allMatch(wish -> wish.accepts(vehicle)))
                .toList();
        return meant.size() == 1 ? Optional.of(ItemRef.sku(meant.getFirst().sku())) : Optional.empty();
    }

    private static boolean isPointing(VehicleQuestion question) {
        return question.has(Cue.DEFINITE) || question.asksOfTheNamed();
    }
}
