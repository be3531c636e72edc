package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion.OneOf;
import dev.parley.commerce.vehicle.Need;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a message says a vehicle is wanted for, as part of the wish: "something reliable", "for the school run". */
final class StockNeeds {

    private static final Map<String, Need> PRIORITIES = Map.of(
            "mileage", Need.ECONOMY,
            "environment", Need.ECONOMY,
            "performance", Need.PERFORMANCE,
            "reliability", Need.RELIABILITY,
            "space", Need.FAMILY);

    private static final Map<String, Need> USES = Map.of(
            "family", Need.FAMILY,
            "commute", Need.ECONOMY,
            "offroad", Need.OFFROAD,
            "towing", Need.TOWING);

    private final List<Stated> stated;

    StockNeeds(TurnContext turn) {
        stated = turn.understanding().entities().stream()
                .flatMap(entity -> stated(entity).stream())
                .toList();
    }

    private record Stated(String words, Need need) {}

    /** The question with the needs that its text states. Of a vehicle that is named they are asked and not wished. */
    VehicleQuestion in(String text, VehicleQuestion question) {
        VehicleFilters wish = question.filters();
        boolean ofOne = wish.oneOf(Attribute.NAME).isPresent()
                || question.has(Cue.POINTS)
                || question.has(Cue.COMPARES)
                || question.has(Cue.DEFINITE) && question.asksAboutFacts();
        Stream<Need> spoken =
                stated.stream().filter(one -> text.contains(one.words())).map(Stated::need);
        Stream<Need> size = question.has(Cue.SMALL) ? Stream.of(Need.COMPACT) : Stream.empty();
        List<String> needs = ofOne
                ? List.of()
                : Stream.concat(spoken, size)
                        .filter(need -> !isSaidMoreClosely(need, wish))
                        .map(Need::wire)
                        .distinct()
                        .toList();
        return needs.isEmpty() ? question : question.withFilters(wish.with(new OneOf(Attribute.NEED, needs)));
    }

    private static Optional<Stated> stated(Entity entity) {
        Map<String, Need> known = switch (entity.name()) {
            case EntityNames.PRIORITIES -> PRIORITIES;
            case EntityNames.USAGE -> USES;
            default -> Map.of();
        };
        return Optional.ofNullable(known.get(entity.wireValue())).map(need -> new Stated(entity.text(), need));
    }

    /** "A family sedan", "gas but easy on fuel": the fact that is named goes before what the need would ask of it. */
    private static boolean isSaidMoreClosely(Need need, VehicleFilters wish) {
        return switch (need) {
            case ECONOMY -> wish.about(Attribute.FUEL).findAny().isPresent();
            case FAMILY ->
                wish.about(Attribute.SEATS).findAny().isPresent()
                        || wish.oneOf(Attribute.BODY).isPresent();
            case PERFORMANCE, OFFROAD, TOWING -> wish.oneOf(Attribute.BODY).isPresent();
            case RELIABILITY -> wish.about(Attribute.CONDITION).findAny().isPresent();
            case COMPACT -> false;
        };
    }
}
