package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.Market;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
            EntityNames.BUDGET_MAX,
            EntityNames.BUDGET_MIN);

    private final Clock clock;

    StockRecogniser(Clock clock) {
        this.clock = clock;
    }

    List<Heard> recognise(TurnContext turn, Catalogue catalogue) {
        StockReadings readings = readings(turn, catalogue);
        StockSentences sentences = new StockSentences(turn, readings);
        String text = sentences.aboutStock();
        Optional<Command> wanted = text.isEmpty()
                ? pointedBesideOtherTopic(turn, readings.of(turn.text()))
                : command(text, turn, catalogue);
        List<Heard> heard = new ArrayList<>(wanted.stream().map(Heard::inAll).toList());
        sentences
                .placeOfAnotherPrice()
                .ifPresent(place ->
                        heard.add(new Heard(new Command(StockSkill.PRICE_ELSEWHERE, Map.of(), Effect.READ), place)));
        return heard;
    }

    /** "How many miles has the first one and does it have a warranty": the record answers its part. */
    private static Optional<Command> pointedBesideOtherTopic(TurnContext turn, VehicleQuestion question) {
        List<ItemRef> pointed = question.asksAboutFacts() ? pointed(turn, question) : List.of();
        return pointed.size() == 1 && !turn.understanding().isAbout(StockIntents.OTHER)
                ? Optional.of(details(pointed.getFirst(), question, false))
                : Optional.empty();
    }

    private Optional<Command> command(String text, TurnContext turn, Catalogue catalogue) {
        StockReadings readings = readings(turn, catalogue);
        VehicleQuestion question = readings.of(text);
        List<ItemRef> pointed = pointed(turn, question);
        boolean compares = question.has(Cue.COMPARES) || turn.understanding().isAbout(Intents.COMPARISON);
        if (question.has(Cue.COMPARES) && pointed.size() >= 2) {
            return Optional.of(new Command(StockSkill.COMPARE, Map.of("item_refs", pointed), Effect.READ));
        }
        if (compares && pointed.isEmpty() && ModelComparison.isOfModels(question.filters())) {
            return Optional.of(new Command(
                    StockSkill.COMPARE,
                    Map.of(
                            "filters", FiltersDocument.write(question.filters()),
                            "unrecorded", List.copyOf(question.unrecorded())),
                    Effect.READ));
        }
        if (!pointed.isEmpty()) {
            return Optional.of(details(pointed.getFirst(), question, FocusQuestions.isAsked(turn, question)));
        }
        Optional<Command> extreme = extreme(turn, question, catalogue);
        if (extreme.isPresent()) {
            return extreme;
        }
        if (FocusQuestions.isAbout(turn, question)) {
            return Optional.ofNullable(StockMemory.of(turn.state()).focus())
                    .map(focus -> details(ItemRef.sku(focus), question, true));
        }
        if (FocusQuestions.saysNotOfWhich(turn, question)) {
            return Optional.of(new Command(StockSkill.DETAILS, Map.of(), Effect.READ));
        }
        return StockWishes.isWish(turn, question) ? Optional.of(wish(turn, question, catalogue)) : Optional.empty();
    }

    /** "Does the cheapest one have CarPlay?": something asked about the one vehicle that comes first in what is wished for. */
    private static Optional<Command> extreme(TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        Optional<Command> ofThoseShown = ofThoseShown(turn, question, catalogue);
        if (ofThoseShown.isPresent()) {
            return ofThoseShown;
        }
        VehicleFilters fresh = question.filters();
        boolean asksOfIt = question.asksAboutFacts()
                || fresh.about(Attribute.FEATURE).findAny().isPresent();
        if (fresh.order() == null
                || !Integer.valueOf(1).equals(fresh.limit())
                || !asksOfIt
                || turn.understanding().isAbout(StockIntents.OTHER)) {
            return Optional.empty();
        }
        VehicleFilters known = fresh.without(Attribute.FEATURE);
        VehicleFilters before = StockMemory.of(turn.state()).filters();
        VehicleFilters wish =
                before == null || known.about(Attribute.NAME).findAny().isPresent() ? known : before.refinedBy(known);
        var found = VehicleSearch.find(catalogue.vehicles(), wish);
        return found.exact()
                ? Optional.of(details(ItemRef.sku(found.vehicles().getFirst().sku()), question, true))
                : Optional.empty();
    }

    /** "The cheaper one, is it an automatic?": the cheapest or newest of those in the list. */
    private static Optional<Command> ofThoseShown(TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        DisplayedList shown = turn.state().lastList();
        boolean asksOfOne = (question.asksAboutFacts() || FocusQuestions.isCheck(question.filters()))
                && (question.has(Cue.CHEAPER) || question.has(Cue.NEWER))
                && question.has(Cue.POINTS);
        if (shown == null || !shown.kind().equals(StockSkill.KIND) || !asksOfOne) {
            return Optional.empty();
        }
        Attribute by = question.has(Cue.CHEAPER) ? Attribute.PRICE : Attribute.YEAR;
        Comparator<Vehicle> rising = Comparator.comparing(by::figure, Comparator.nullsLast(Comparator.naturalOrder()));
        return shown.items().stream()
                .flatMap(item -> catalogue.vehicle(item.sku()).stream())
                .min(by == Attribute.PRICE ? rising : rising.reversed())
                .map(vehicle -> details(ItemRef.sku(vehicle.sku()), question, true));
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

    /** A search; or, when something is asked that records lack ("can the Tundra tow?"), what is known of the one meant. */
    private static Command wish(TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        boolean named = question.filters().about(Attribute.NAME).findAny().isPresent();
        if (named && !question.unrecorded().isEmpty() && !question.has(Cue.ASKS)) {
            var meant = VehicleSearch.find(catalogue.vehicles(), question.filters());
            if (meant.exact() && meant.total() == 1) {
                return details(ItemRef.sku(meant.vehicles().getFirst().sku()), question, false);
            }
        }
        return search(turn, question, catalogue);
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
                                new VehicleQuestionReader(catalogue.words(), Market.of(turn.tenant(), clock)),
                                turn.understanding().language()));
    }

    private static List<ItemRef> pointed(TurnContext turn, VehicleQuestion question) {
        DisplayedList shown = turn.state().lastList();
        if (shown == null || !shown.kind().equals(StockSkill.KIND)) {
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

    /** @param checks whether the wishes in the question ask if the vehicle meets them */
    private static Command details(ItemRef ref, VehicleQuestion question, boolean checks) {
        VehicleFilters checked = checks ? question.filters().only(FocusQuestions.CHECKED) : VehicleFilters.NONE;
        return new Command(
                StockSkill.DETAILS,
                Map.of(
                        "item_ref", ref,
                        "facts", facts(question, checked),
                        "unrecorded", unrecorded(question),
                        "features",
                                question.filters()
                                        .oneOf(Attribute.FEATURE)
                                        .map(wish -> List.copyOf(wish.values()))
                                        .orElse(List.of()),
                        "checks", FiltersDocument.write(checked)),
                Effect.READ);
    }

    /** "How many keys does it come with?": a number of something that no record has. */
    private static List<String> unrecorded(VehicleQuestion question) {
        boolean isOther = question.has(Cue.HOW_MANY) && !question.asksAboutFacts() && question.plainWords() > 0;
        return isOther ? List.of(AskedFacts.OTHER) : List.copyOf(question.unrecorded());
    }

    /** Whether it is still there is answered in short. */
    private static List<String> facts(VehicleQuestion question, VehicleFilters checked) {
        boolean onlyThere = question.has(Cue.AVAILABILITY) && !question.asksAboutFacts() && checked.isEmpty();
        return onlyThere ? List.of(Attribute.PRICE.wire(), Attribute.BRANCH.wire()) : List.copyOf(question.facts());
    }

    private static Command search(TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        VehicleFilters filters = new WishHistory(turn.state(), catalogue).applied(question);
        return new Command(
                StockSkill.SEARCH,
                Map.of(
                        "filters", FiltersDocument.write(filters),
                        "facts", List.copyOf(question.facts()),
                        "unrecorded", List.copyOf(question.unrecorded())),
                Effect.READ);
    }
}
