package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Market;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hears what an utterance wants of the stock: a search, something about one vehicle, a comparison; or nothing. */
@Component
class StockRecogniser {

    /** Facts told of the vehicle that is wished for. */
    private static final Set<String> TOLD = Set.of(
            EntityNames.VEHICLE_TYPE,
            EntityNames.FUEL,
            EntityNames.TRANSMISSION,
            EntityNames.CONDITION,
            EntityNames.COLOUR,
            EntityNames.SEATS,
            EntityNames.PRIORITIES,
            EntityNames.USAGE,
            EntityNames.BUDGET_MAX,
            EntityNames.BUDGET_MIN);

    private final Clock clock;

    StockRecogniser(Clock clock) {
        this.clock = clock;
    }

    List<Heard> recognise(TurnContext turn, Catalogue catalogue) {
        if (Taken.in(turn).any(Set.of(InstalmentSkill.COMMAND))) {
            return List.of();
        }
        StockReadings readings = readings(turn, catalogue);
        StockSentences sentences = new StockSentences(turn, readings);
        String text = sentences.aboutStock();
        Optional<Command> wanted = text.isEmpty()
                ? pointedBesideOtherTopic(turn, readings.of(turn.text()), catalogue)
                : command(readings.of(text), turn, catalogue);
        List<Heard> heard = new ArrayList<>(wanted.stream().map(Heard::inAll).toList());
        sentences.placeOfAnotherPrice().ifPresent(place -> heard.add(new Heard(StockCommands.priceElsewhere(), place)));
        return heard;
    }

    /** "How many miles has the first one and does it have a warranty": the record answers its part. */
    private static Optional<Command> pointedBesideOtherTopic(
            TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        if (!question.asksAboutFacts() || OtherMatters.areMeantBesideStock(turn)) {
            return Optional.empty();
        }
        List<ItemRef> pointed = new PointedVehicles(turn, catalogue).byPosition(question);
        return pointed.size() == 1
                ? Optional.of(StockCommands.details(pointed.getFirst(), question))
                : Optional.empty();
    }

    private static Optional<Command> command(VehicleQuestion question, TurnContext turn, Catalogue catalogue) {
        PointedVehicles vehicles = new PointedVehicles(turn, catalogue);
        List<ItemRef> pointed = vehicles.byPosition(question);
        return comparison(question, pointed, turn)
                .or(() -> pointed.stream().findFirst().map(ref -> ofPointed(ref, question, turn)))
                .or(() -> ShownVehicles.in(turn.state(), catalogue)
                        .pointedAt(question)
                        .map(ref -> ofPointed(ref, question, turn)))
                .or(() -> StockAdvice.asked(question, turn)
                        .map(advice -> StockCommands.advice(advice, turn, question, catalogue)))
                .or(() -> vehicles.asExtreme(question).map(ref -> StockCommands.check(ref, question)))
                .or(() -> ofFocus(question, turn, catalogue));
    }

    private static Optional<Command> comparison(VehicleQuestion question, List<ItemRef> pointed, TurnContext turn) {
        if (question.has(Cue.COMPARES) && pointed.size() >= 2) {
            return Optional.of(StockCommands.compareShown(pointed));
        }
        boolean compares = question.has(Cue.COMPARES) || turn.understanding().isAbout(Intents.COMPARISON);
        return compares && pointed.isEmpty() && ModelComparison.isOfModels(question.filters())
                ? Optional.of(StockCommands.compareModels(question))
                : Optional.empty();
    }

    private static Command ofPointed(ItemRef ref, VehicleQuestion question, TurnContext turn) {
        return FocusQuestions.isAsked(turn, question)
                ? StockCommands.check(ref, question)
                : StockCommands.details(ref, question);
    }

    /** Something about the vehicle spoken of, or a wish for another. */
    private static Optional<Command> ofFocus(VehicleQuestion question, TurnContext turn, Catalogue catalogue) {
        if (FocusQuestions.isAbout(turn, question)) {
            return Optional.ofNullable(StockMemory.of(turn.state()).focus())
                    .map(focus -> StockCommands.check(ItemRef.sku(focus), question));
        }
        if (FocusQuestions.saysNotOfWhich(turn, question)) {
            return Optional.of(StockCommands.detailsOfNone());
        }
        return StockWishes.isWish(turn, question) ? Optional.of(wish(turn, question, catalogue)) : Optional.empty();
    }

    /** A search; or, when something is asked of the only one meant ("can the Tundra tow?"), what is known of it. */
    private static Command wish(TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        if (question.asksOfTheNamed()) {
            VehicleQuestion named = question.withFilters(question.filters().without(Attribute.FEATURE));
            VehicleMatches meant =
                    VehicleSearch.find(catalogue.vehicles(), new WishHistory(turn.state(), catalogue).applied(named));
            if (meant.exact() && meant.total() == 1) {
                return StockCommands.details(
                        ItemRef.sku(meant.vehicles().getFirst().sku()), question);
            }
        }
        return StockCommands.search(turn, question, catalogue);
    }

    /** The wish so far with what this message adds to it. */
    VehicleFilters wish(TurnContext turn, Catalogue catalogue) {
        return new WishHistory(turn.state(), catalogue)
                .applied(readings(turn, catalogue).of(turn.text()));
    }

    /** The vehicle of the list that a message points at by its place, whatever it says of it: "book the first". */
    Optional<Vehicle> pointedAt(TurnContext turn, Catalogue catalogue) {
        List<ItemRef> pointed = VehicleLists.isShown(turn.state().lastList())
                ? new PointedVehicles(turn, catalogue)
                        .byPosition(readings(turn, catalogue).of(turn.text()))
                : List.of();
        return pointed.size() == 1
                ? VehicleLists.vehicle(pointed.getFirst(), turn.state().lastList(), catalogue)
                : Optional.empty();
    }

    /** What a message tells of a wish without asking for it, put to the wish so far; empty when it tells nothing. */
    Optional<VehicleFilters> told(TurnContext turn, Catalogue catalogue) {
        boolean tells =
                turn.understanding().entities().stream().map(Entity::name).anyMatch(TOLD::contains);
        if (!tells || !catalogue.hasVehicles() || turn.understanding().isAbout(Intents.EXCHANGE)) {
            return Optional.empty();
        }
        VehicleFilters filters = readings(turn, catalogue)
                .of(new StockSentences(turn, readings(turn, catalogue)).aboutStock())
                .filters();
        VehicleFilters before = StockMemory.of(turn.state()).filters();
        return filters.isEmpty() || filters.about(Attribute.NAME).findAny().isPresent()
                ? Optional.empty()
                : Optional.of(before == null ? filters : before.refinedBy(filters));
    }

    /** The wish that a message speaks of, where it names a vehicle; whatever else it is about. */
    Optional<VehicleFilters> named(TurnContext turn, Catalogue catalogue) {
        if (!catalogue.hasVehicles()) {
            return Optional.empty();
        }
        VehicleFilters filters = readings(turn, catalogue).of(turn.text()).filters();
        return filters.about(Attribute.NAME).findAny().isPresent() ? Optional.of(filters) : Optional.empty();
    }

    /** Whether a sentence beside the stock question speaks of something else, which documents may answer. */
    boolean hasOtherTopic(TurnContext turn, Catalogue catalogue) {
        return new StockSentences(turn, readings(turn, catalogue)).hasOtherTopic();
    }

    private StockReadings readings(TurnContext turn, Catalogue catalogue) {
        return turn.workspace()
                .item(
                        StockReadings.class,
                        () -> new StockReadings(
                                new VehicleQuestionReader(catalogue.words(), Market.of(turn.tenant(), clock)), turn));
    }
}
