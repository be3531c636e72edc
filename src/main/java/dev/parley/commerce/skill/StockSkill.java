package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Answers what is in stock: searches by wish, tells about one vehicle, sets two side by side. All from records. */
@Component
@Order(20)
class StockSkill implements Skill {

    static final String NAME = "stock";
    static final String KIND = "vehicles";
    static final String EVIDENCE = "inventory";
    static final String SEARCH = "VEHICLE_SEARCH";
    static final String DETAILS = "PRODUCT_DETAILS";
    static final String COMPARE = "VEHICLE_COMPARE";
    static final String PRICE_ELSEWHERE = "PRICE_ELSEWHERE";

    /** The trace key of what was searched for. */
    private static final String FILTERS = "filters";

    /** What others ask is no budget. */
    private static final Map<String, Object> NOT_THE_CUSTOMERS =
            Map.of("refused_entities", List.of(EntityNames.BUDGET_MAX, EntityNames.BUDGET_MIN));

    private static final List<CommandSpec> GRAMMAR = List.of(
            new CommandSpec(
                    SEARCH,
                    "Finds vehicles in stock that fit a wish",
                    Map.of("filters", "object", "facts", "text"),
                    Effect.READ,
                    List.of(
                            "any diesel SUVs under 20k?",
                            "do you have a red 2024 Honda CR-V?",
                            "the cheapest automatic")),
            new CommandSpec(
                    DETAILS,
                    "Tells what the record of one shown vehicle says",
                    Map.of("item_ref", "item_ref", "facts", "text"),
                    Effect.READ,
                    List.of("how many miles does the second one have?", "tell me more about the last one")),
            new CommandSpec(
                    COMPARE,
                    "Sets two shown vehicles side by side",
                    Map.of("item_refs", "item_ref", "filters", "object"),
                    Effect.READ,
                    List.of("compare the first and the third", "which is better, the Civic or the Corolla?")),
            new CommandSpec(
                    PRICE_ELSEWHERE,
                    "Says what the business does about a lower price somewhere else, as its documents have it",
                    Map.of(),
                    Effect.READ,
                    List.of("it's cheaper somewhere else", "en otro sitio me la dejan en 22 mil")));

    private final Supplier<Catalogue> catalogue;
    private final StockRecogniser recogniser;
    private final StockReplies replies;
    private final VehicleReplies vehicleReplies;
    private final ModelComparison comparison;
    private final ColleagueOffer offers;

    @Autowired
    StockSkill(
            Catalogues catalogues,
            StockRecogniser recogniser,
            StockReplies replies,
            VehicleReplies vehicleReplies,
            ModelComparison comparison,
            ColleagueOffer offers) {
        this(catalogues::current, recogniser, replies, vehicleReplies, comparison, offers);
    }

    StockSkill(
            Supplier<Catalogue> catalogue,
            StockRecogniser recogniser,
            StockReplies replies,
            VehicleReplies vehicleReplies,
            ModelComparison comparison,
            ColleagueOffer offers) {
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.replies = replies;
        this.vehicleReplies = vehicleReplies;
        this.comparison = comparison;
        this.offers = offers;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return GRAMMAR;
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        Catalogue current = catalogue.get();
        return current.hasVehicles() ? recogniser.recognise(turn, current) : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        Catalogue current = catalogue.get();
        return switch (command.name()) {
            case SEARCH -> search(command, turn, current);
            case DETAILS -> details(command, turn, current);
            case COMPARE ->
                command.arguments().containsKey("filters")
                        ? compareModels(command, turn, current)
                        : compare(command, turn, current);
            case PRICE_ELSEWHERE -> Outcome.of(Coverage.UNKNOWN, List.of()).withTrace(NOT_THE_CUSTOMERS);
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    /**
     * A vehicle that is named in passing ("can I drive the RAV4 on Saturday?") is what a later budget is for, and what is
     * told without a question is part of the next one.
     */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        boolean searched = outcomes.stream().anyMatch(outcome -> outcome.trace().containsKey(FILTERS));
        if (searched) {
            return Contribution.NOTHING;
        }
        Catalogue current = catalogue.get();
        StockMemory before = StockMemory.of(turn.state());
        Optional<StockMemory> named =
                turn.understanding().entity(EntityNames.MODEL).isEmpty()
                        ? Optional.empty()
                        : recogniser.named(turn, current).map(filters -> new StockMemory(filters, null));
        return named.or(() -> recogniser.told(turn, current).map(filters -> new StockMemory(filters, before.focus())))
                .map(memory -> new Contribution(
                        List.of(), List.of(), List.of(), Map.of(), memory.write(), List.of(), Map.of()))
                .orElse(Contribution.NOTHING);
    }

    private static VehicleFilters filters(Command command) {
        return command.arguments().get("filters") instanceof Map<?, ?> document
                ? FiltersDocument.read(document)
                : VehicleFilters.NONE;
    }

    private Outcome compareModels(Command command, TurnContext turn, Catalogue catalogue) {
        VehicleFilters filters = filters(command);
        Coverage coverage =
                AskedFacts.of(command.arguments()).unrecorded().isEmpty() ? Coverage.SETTLED : Coverage.UNKNOWN;
        return comparison
                .of(filters, catalogue, turn)
                .map(said -> Outcome.of(coverage, List.of(said))
                        .withMemory(new StockMemory(filters, null).write())
                        .withTrace(Map.of(FILTERS, FiltersDocument.write(filters))))
                .orElseGet(() -> search(command, turn, catalogue));
    }

    private Outcome search(Command command, TurnContext turn, Catalogue catalogue) {
        VehicleFilters filters = filters(command);
        VehicleMatches matches = VehicleSearch.find(catalogue.vehicles(), filters);
        AskedFacts asked = AskedFacts.of(command.arguments());
        boolean ofRecords = asked.isOfThisOneOnly() && !asked.unrecorded().isEmpty();
        boolean onlyWishes =
                turn.understanding().isAbout(Intents.BUY) && turn.text().indexOf('?') < 0;
        Coverage coverage = asked.isOfThisOneOnly() || onlyWishes
                ? recogniser.hasOtherTopic(turn, catalogue) ? Coverage.PARTIAL : Coverage.SETTLED
                : Coverage.UNKNOWN;
        Outcome outcome = Outcome.of(coverage, said(filters, matches, asked, catalogue, turn))
                .withMemory(new StockMemory(filters, onlyOne(matches)).write())
                .withTrace(Map.of(FILTERS, FiltersDocument.write(filters), "found", matches.total()));
        boolean silent = ofRecords || matches.silent().equals(Set.of(Attribute.FEATURE));
        Outcome offering = silent && coverage == Coverage.SETTLED ? outcome.withQuestion(offers.toAsk(turn)) : outcome;
        return matches.vehicles().isEmpty() ? offering : offering.withList(VehicleLists.of(matches));
    }

    private List<Statement> said(
            VehicleFilters filters, VehicleMatches matches, AskedFacts asked, Catalogue catalogue, TurnContext turn) {
        Statement found = replies.search(filters, matches, asked.recorded(), catalogue, turn);
        boolean onlyWishes =
                turn.understanding().isAbout(Intents.BUY) && turn.text().indexOf('?') < 0;
        return (asked.isOfThisOneOnly() || onlyWishes) && !asked.unrecorded().isEmpty()
                ? List.of(found, vehicleReplies.notRecorded(asked, turn))
                : List.of(found);
    }

    private Outcome details(Command command, TurnContext turn, Catalogue catalogue) {
        Optional<Vehicle> meant = command.arguments().get("item_ref") instanceof ItemRef ref
                ? resolve(ref, turn.state().lastList(), catalogue)
                : Optional.empty();
        if (meant.isEmpty()) {
            return Outcome.of(Coverage.SETTLED, List.of(vehicleReplies.noSuchPosition(turn)));
        }
        AskedFacts asked = AskedFacts.of(command.arguments());
        boolean answers = vehicleReplies.answers(meant.get(), asked);
        boolean onlyItsOwn = asked.isOfThisOneOnly();
        Coverage coverage = !answers && !onlyItsOwn
                ? Coverage.UNKNOWN
                : recogniser.hasOtherTopic(turn, catalogue) ? Coverage.PARTIAL : Coverage.SETTLED;
        Outcome told = Outcome.of(coverage, List.of(vehicleReplies.details(meant.get(), asked, turn)));
        Outcome offering = answers || !onlyItsOwn ? told : told.withQuestion(offers.toAsk(turn));
        return offering.withMemory(new StockMemory(
                                StockMemory.of(turn.state()).filters(),
                                meant.get().sku())
                        .write())
                .withTrace(Map.of("sku", meant.get().sku()));
    }

    private Outcome compare(Command command, TurnContext turn, Catalogue catalogue) {
        List<Vehicle> meant = command.arguments().get("item_refs") instanceof List<?> refs
                ? refs.stream()
                        .filter(ItemRef.class::isInstance)
                        .flatMap(ref -> resolve((ItemRef) ref, turn.state().lastList(), catalogue).stream())
                        .limit(2)
                        .toList()
                : List.of();
        return meant.size() < 2
                ? Outcome.of(Coverage.SETTLED, List.of(vehicleReplies.noSuchPosition(turn)))
                : Outcome.of(Coverage.SETTLED, List.of(vehicleReplies.comparison(meant, turn)));
    }

    private static Optional<Vehicle> resolve(ItemRef ref, @Nullable DisplayedList shown, Catalogue catalogue) {
        if (ref.sku() != null) {
            return catalogue.vehicle(ref.sku());
        }
        Integer position = ref.position();
        if (position == null || shown == null) {
            return Optional.empty();
        }
        int index = position < 0 ? shown.items().size() + position : position - 1;
        return index < 0 || index >= shown.items().size()
                ? Optional.empty()
                : catalogue.vehicle(shown.items().get(index).sku());
    }

    private static @Nullable String onlyOne(VehicleMatches matches) {
        return matches.total() == 1 ? matches.vehicles().getFirst().sku() : null;
    }
}
