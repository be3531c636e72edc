package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.ItemRef;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The vehicles a question points at: by their place in the list shown, or as the cheapest or newest there is. */
final class PointedVehicles {

    private final TurnContext turn;
    private final Catalogue catalogue;

    PointedVehicles(TurnContext turn, Catalogue catalogue) {
        this.turn = turn;
        this.catalogue = catalogue;
    }

    List<ItemRef> byPosition(VehicleQuestion question) {
        if (!VehicleLists.isShown(turn.state().lastList())) {
            return List.of();
        }
        Set<ItemRef> refs = new LinkedHashSet<>();
        question.positions().forEach(position -> refs.add(ItemRef.at(position)));
        turn.understanding()
                .all(EntityNames.ITEM_REF)
                .map(entity -> (ItemRef) entity.value())
                .filter(ref -> ref.position() != null)
                .forEach(refs::add);
        return List.copyOf(refs);
    }

    /** "Does the cheapest one have CarPlay?": something asked about the one vehicle that comes first in what is wished for. */
    Optional<ItemRef> asExtreme(VehicleQuestion question) {
        return ofThoseShown(question).or(() -> ofThoseWished(question)).map(vehicle -> ItemRef.sku(vehicle.sku()));
    }

    /** "The cheaper one, is it an automatic?": the cheapest or newest of those in the list. */
    private Optional<Vehicle> ofThoseShown(VehicleQuestion question) {
        DisplayedList shown = turn.state().lastList();
        boolean asksOfOne = (question.asksAboutFacts() || FocusQuestions.isCheck(question.filters()))
                && (question.has(Cue.CHEAPER) || question.has(Cue.NEWER))
                && question.has(Cue.POINTS);
        if (shown == null || !VehicleLists.isShown(shown) || !asksOfOne) {
            return Optional.empty();
        }
        Attribute by = question.has(Cue.CHEAPER) ? Attribute.PRICE : Attribute.YEAR;
        Comparator<Vehicle> rising = Comparator.comparing(by::figure, Comparator.nullsLast(Comparator.naturalOrder()));
        return shown.items().stream()
                .flatMap(item -> catalogue.vehicle(item.sku()).stream())
                .min(by == Attribute.PRICE ? rising : rising.reversed());
    }

    private Optional<Vehicle> ofThoseWished(VehicleQuestion question) {
        VehicleFilters fresh = question.filters();
        boolean asksOfIt = question.asksAboutFacts()
                || fresh.about(Attribute.FEATURE).findAny().isPresent();
        boolean asksOfTheFirst = fresh.order() != null && Integer.valueOf(1).equals(fresh.limit()) && asksOfIt;
        if (!asksOfTheFirst || OtherMatters.areMeantBesideStock(turn)) {
            return Optional.empty();
        }
        VehicleMatches found = VehicleSearch.find(catalogue.vehicles(), wish(fresh.without(Attribute.FEATURE)));
        return found.exact() ? Optional.of(found.vehicles().getFirst()) : Optional.empty();
    }

    private VehicleFilters wish(VehicleFilters fresh) {
        VehicleFilters before = StockMemory.of(turn.state()).filters();
        return before == null || fresh.about(Attribute.NAME).findAny().isPresent() ? fresh : before.refinedBy(fresh);
    }
}
