package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers from the stock records: what fits a wish, what is known of one vehicle, how two or two models compare. */
@Component
class StockAnswers {

    private static final Set<Attribute> KINDS =
            Set.of(Attribute.NAME, Attribute.BODY, Attribute.SEATS, Attribute.NEED, Attribute.SKU);

    private final StockRecogniser recogniser;
    private final StockReplies replies;
    private final VehicleReplies vehicleReplies;
    private final ModelComparison comparison;
    private final ColleagueOffer offers;

    StockAnswers(
            StockRecogniser recogniser,
            StockReplies replies,
            VehicleReplies vehicleReplies,
            ModelComparison comparison,
            ColleagueOffer offers) {
        this.recogniser = recogniser;
        this.replies = replies;
        this.vehicleReplies = vehicleReplies;
        this.comparison = comparison;
        this.offers = offers;
    }

    Outcome search(Command command, TurnContext turn, Catalogue catalogue) {
        VehicleFilters filters = filters(command);
        return StockAdvice.of(command.arguments().get(StockCommands.ADVICE))
                .flatMap(advice -> advice.among(catalogue.vehicles(), filters))
                .map(advised -> advised(filters, advised, turn, catalogue))
                .orElseGet(() -> search(command, filters, turn, catalogue));
    }

    private Outcome advised(
            VehicleFilters filters, StockAdvice.Advised advised, TurnContext turn, Catalogue catalogue) {
        return Outcome.of(Coverage.SETTLED, List.of(replies.advised(advised, catalogue, turn)))
                .withMemory(new StockMemory(filters, onlyOne(advised.matches())).write())
                .withTrace(trace(filters, advised.matches()))
                .withList(VehicleLists.of(advised.matches()));
    }

    /** Who says what it is to be like need not be asked for the kind of vehicle. */
    private static Map<String, Object> trace(VehicleFilters filters, VehicleMatches matches) {
        boolean tellsKind = filters.criteria().stream().anyMatch(wish -> KINDS.contains(wish.attribute()));
        return Map.of(
                StockSkill.FILTERS,
                FiltersDocument.write(filters),
                "found",
                matches.total(),
                Outcome.ANSWERED,
                tellsKind ? Set.of("lead.vehicle_type") : Set.of());
    }

    /** What others ask for the same is up to the policy on prices, or to a person. */
    Outcome otherPrice(TurnContext turn) {
        return Outcome.of(Coverage.UNKNOWN, List.of())
                .withReferral(new Outcome.Referral("price", offers.toDecide(turn)));
    }

    private Outcome search(Command command, VehicleFilters filters, TurnContext turn, Catalogue catalogue) {
        AskedFacts asked = AskedFacts.of(command.arguments());
        VehicleMatches all = VehicleSearch.find(catalogue.vehicles(), filters);
        VehicleMatches matches = filters.order() == null ? all.first(asked::isListedFor) : all;
        AskedFacts open = asked.notListedFor(VehicleLists.shown(matches));
        Coverage coverage = recordsTellAll(open, turn) ? settledUnlessMoreIsAsked(turn, catalogue) : Coverage.UNKNOWN;
        Outcome outcome = Outcome.of(coverage, found(filters, matches, asked, open, catalogue, turn))
                .withMemory(new StockMemory(filters, onlyOne(matches)).write())
                .withTrace(trace(filters, matches));
        boolean ofRecords = open.isOfThisOneOnly() && !open.unrecorded().isEmpty();
        boolean silent = ofRecords || matches.silent().equals(Set.of(Attribute.FEATURE));
        Outcome offering = silent && coverage == Coverage.SETTLED ? outcome.withQuestion(offers.toAsk(turn)) : outcome;
        return matches.vehicles().isEmpty() ? offering : offering.withList(VehicleLists.of(matches));
    }

    private List<Statement> found(
            VehicleFilters filters,
            VehicleMatches matches,
            AskedFacts asked,
            AskedFacts open,
            Catalogue catalogue,
            TurnContext turn) {
        Statement found = replies.search(filters, matches, asked, catalogue, turn);
        List<Statement> said = new ArrayList<>(List.of(found));
        replies.roomier(filters, catalogue, turn).ifPresent(said::add);
        if (recordsTellAll(open, turn) && !open.unrecorded().isEmpty()) {
            said.add(vehicleReplies.notRecorded(open, turn));
        }
        return said;
    }

    /** Whether no document could add to what the records say or lack. */
    private static boolean recordsTellAll(AskedFacts asked, TurnContext turn) {
        boolean onlyWishes =
                turn.understanding().isAbout(Intents.BUY) && turn.text().indexOf('?') < 0;
        return asked.isOfThisOneOnly() || onlyWishes;
    }

    Outcome details(Command command, TurnContext turn, Catalogue catalogue) {
        Optional<Vehicle> meant = command.arguments().get("item_ref") instanceof ItemRef ref
                ? VehicleLists.vehicle(ref, turn.state().lastList(), catalogue)
                : Optional.empty();
        return meant.map(vehicle -> details(vehicle, AskedFacts.of(command.arguments()), turn, catalogue))
                .orElseGet(() -> Outcome.of(Coverage.SETTLED, List.of(vehicleReplies.noSuchPosition(turn))));
    }

    private Outcome details(Vehicle vehicle, AskedFacts asked, TurnContext turn, Catalogue catalogue) {
        boolean answers = vehicleReplies.answers(vehicle, asked);
        boolean onlyItsOwn = asked.isOfThisOneOnly();
        Coverage coverage = answers || onlyItsOwn ? settledUnlessMoreIsAsked(turn, catalogue) : Coverage.UNKNOWN;
        Outcome told =
                Outcome.of(coverage, List.of(vehicleReplies.details(vehicle, asked, isKnown(vehicle, turn), turn)));
        Outcome offering = answers || !onlyItsOwn ? told : told.withQuestion(offers.toAsk(turn));
        StockMemory memory = new StockMemory(StockMemory.of(turn.state()).filters(), vehicle.sku());
        return offering.withMemory(memory.write()).withTrace(Map.of("sku", vehicle.sku()));
    }

    private static boolean isKnown(Vehicle vehicle, TurnContext turn) {
        return vehicle.sku().equals(StockMemory.of(turn.state()).focus());
    }

    private Coverage settledUnlessMoreIsAsked(TurnContext turn, Catalogue catalogue) {
        return recogniser.hasOtherTopic(turn, catalogue) ? Coverage.PARTIAL : Coverage.SETTLED;
    }

    /** Models where they are named, else two of the vehicles shown. */
    Outcome compare(Command command, TurnContext turn, Catalogue catalogue) {
        return command.arguments().containsKey("filters")
                ? compareModels(command, turn, catalogue)
                : compareShown(command, turn, catalogue);
    }

    private Outcome compareModels(Command command, TurnContext turn, Catalogue catalogue) {
        VehicleFilters filters = filters(command);
        Coverage coverage =
                AskedFacts.of(command.arguments()).unrecorded().isEmpty() ? Coverage.SETTLED : Coverage.UNKNOWN;
        return comparison
                .of(filters, catalogue, turn)
                .map(said -> Outcome.of(coverage, List.of(said))
                        .withMemory(new StockMemory(filters, null).write())
                        .withTrace(Map.of(StockSkill.FILTERS, FiltersDocument.write(filters))))
                .orElseGet(() -> search(command, turn, catalogue));
    }

    private Outcome compareShown(Command command, TurnContext turn, Catalogue catalogue) {
        List<Vehicle> meant = command.arguments().get("item_refs") instanceof List<?> refs
                ? refs.stream()
                        .filter(ItemRef.class::isInstance)
                        .flatMap(ref ->
                                VehicleLists.vehicle((ItemRef) ref, turn.state().lastList(), catalogue).stream())
                        .limit(2)
                        .toList()
                : List.of();
        Statement said =
                meant.size() < 2 ? vehicleReplies.noSuchPosition(turn) : vehicleReplies.comparison(meant, turn);
        return Outcome.of(Coverage.SETTLED, List.of(said));
    }

    private static VehicleFilters filters(Command command) {
        return command.arguments().get("filters") instanceof Map<?, ?> document
                ? FiltersDocument.read(document)
                : VehicleFilters.NONE;
    }

    private static @Nullable String onlyOne(VehicleMatches matches) {
        return matches.total() == 1 ? matches.vehicles().getFirst().sku() : null;
    }
}
