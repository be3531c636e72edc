package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion.Between;
import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.Market;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.nlu.ItemRef;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Hears what an utterance wants of the stock: a search, something about one vehicle, a comparison; or nothing. */
@Component
class StockRecogniser {

    /** The end of a sentence, or an "and" that goes on to ask something else. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?<=[.?!;।\\n])\\s+|,\\s+(?=(?:and|but|also|y|pero|et|mais|aur|और|आणि|અને)\\s)"
                    + "|\\s+(?=(?:and|also) (?:what|how|when|where|can|could|do|does|is|are|will)\\s)"
                    + "|\\s+(?=y (?:qué|que|cómo|como|cuándo|cuando|dónde|donde|puedo|se puede|hay)\\s)"
                    + "|\\s+(?=et (?:quels?|quelles?|comment|quand|où|est-ce|peut-on|puis-je)\\s)"
                    + "|\\s+(?=(?:aur|और|आणि|અને) (?:kya|kab|kaise|क्या|कब|कैसे|काय|कधी|कसे|શું|ક્યારે|કેવી)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is meant by these is no question about stock, whatever vehicles they name. */
    private static final String[] OTHER_INTENTS = {
        Intents.FINANCE,
        Intents.INSURANCE,
        Intents.SERVICE,
        Intents.EXCHANGE,
        Intents.COMPLAINT,
        Intents.TEST_DRIVE,
        Intents.BOOKING_CONFIRM,
        Intents.PAYMENT_CONFIRM,
        Intents.SERVICE_REMINDER,
        Intents.FEEDBACK,
        Intents.ESCALATION,
        Intents.DELIVERY_UPDATE,
        Intents.OPT_OUT,
        Intents.PRIVACY,
        Intents.ABUSE,
        Intents.LANGUAGE_SWITCH,
        Intents.ORDER_STATUS,
        Intents.ORDER_CANCEL,
        Intents.REORDER,
        Intents.CHECKOUT,
        Intents.AFFIRM,
        Intents.DENY
    };

    private static final String[] COURTESIES = {Intents.GREETING, Intents.THANKS, Intents.GOODBYE};

    /** From this confidence on an intent is believed against the words of a question. */
    private static final double SURE = 0.6;

    /** What a vehicle either is or is not. */
    private static final Set<Attribute> CHECKED = Set.of(
            Attribute.DRIVETRAIN,
            Attribute.FUEL,
            Attribute.TRANSMISSION,
            Attribute.COLOUR,
            Attribute.CONDITION,
            Attribute.FEATURE);

    private static final Set<Attribute> WEAK =
            Set.of(Attribute.BRANCH, Attribute.CONDITION, Attribute.YEAR, Attribute.FEATURE);

    /** Questions whose answers may name a vehicle that is wished for. */
    private static final Set<String> WISH_QUESTIONS =
            Set.of("lead.budget", "lead.vehicle_type", "lead.model", "lead.vehicle");

    private final Clock clock;

    StockRecogniser(Clock clock) {
        this.clock = clock;
    }

    List<Command> recognise(TurnContext turn, Catalogue catalogue) {
        StockReadings readings = readings(turn, catalogue);
        String text = aboutStock(turn, readings);
        if (text.isEmpty()) {
            return List.of();
        }
        VehicleQuestion question = readings.of(text);
        List<ItemRef> pointed = pointed(turn, question);
        if (question.has(Cue.COMPARES) && pointed.size() >= 2) {
            return List.of(new Command(StockSkill.COMPARE, Map.of("item_refs", pointed), Effect.READ));
        }
        if (!pointed.isEmpty()) {
            return List.of(details(pointed.getFirst(), question, isAsked(turn, question)));
        }
        if (isAboutFocus(turn, question)) {
            String focus = StockMemory.of(turn.state()).focus();
            return focus == null ? List.of() : List.of(details(ItemRef.sku(focus), question, true));
        }
        if (asksWithoutSayingOfWhich(turn, question)) {
            return List.of(new Command(StockSkill.DETAILS, Map.of(), Effect.READ));
        }
        return isWish(turn, question) ? List.of(wish(turn, question, catalogue)) : List.of();
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
        StockReadings readings = readings(turn, catalogue);
        return sentences(turn).stream()
                .anyMatch(sentence -> readings.of(sentence).has(Cue.OTHER_TOPIC));
    }

    private static List<String> sentences(TurnContext turn) {
        return List.of(SENTENCE.split(turn.text()));
    }

    private static String aboutStock(TurnContext turn, StockReadings readings) {
        List<String> sentences = sentences(turn);
        List<String> kept = sentences.stream()
                .filter(sentence -> !readings.of(sentence).has(Cue.OTHER_TOPIC))
                .toList();
        boolean other = kept.size() < sentences.size();
        return other && kept.stream().map(readings::of).noneMatch(StockRecogniser::asksForStock)
                ? ""
                : String.join(" ", kept);
    }

    private static boolean asksForStock(VehicleQuestion question) {
        return question.has(Cue.ASKS) && !question.filters().isEmpty();
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
        VehicleFilters checked = checks ? question.filters().only(CHECKED) : VehicleFilters.NONE;
        return new Command(
                StockSkill.DETAILS,
                Map.of(
                        "item_ref", ref,
                        "facts", facts(question, checked),
                        "unrecorded", List.copyOf(question.unrecorded()),
                        "features",
                                question.filters()
                                        .oneOf(Attribute.FEATURE)
                                        .map(wish -> List.copyOf(wish.values()))
                                        .orElse(List.of()),
                        "checks", FiltersDocument.write(checked)),
                Effect.READ);
    }

    /** Whether it is still there is answered in short. */
    private static List<String> facts(VehicleQuestion question, VehicleFilters checked) {
        boolean onlyThere = question.has(Cue.AVAILABILITY) && !question.asksAboutFacts() && checked.isEmpty();
        return onlyThere ? List.of(Attribute.PRICE.wire(), Attribute.BRANCH.wire()) : List.copyOf(question.facts());
    }

    /** "What colour is it?", "is it 4wd" after one vehicle was spoken of. */
    private static boolean isAboutFocus(TurnContext turn, VehicleQuestion question) {
        if (StockMemory.of(turn.state()).focus() == null || question.isRelative()) {
            return false;
        }
        VehicleFilters filters = question.filters();
        if (isCheck(filters)) {
            return checksFocus(turn, question);
        }
        boolean named = filters.about(Attribute.NAME).findAny().isPresent()
                || filters.about(Attribute.BODY).findAny().isPresent();
        boolean asks = question.asksAboutFacts() || question.has(Cue.AVAILABILITY);
        return !named && asks && (question.has(Cue.POINTS) || filters.isEmpty());
    }

    private static boolean isCheck(VehicleFilters filters) {
        return !filters.isEmpty()
                && filters.order() == null
                && filters.criteria().stream().allMatch(wish -> CHECKED.contains(wish.attribute()));
    }

    /** "4x4?" asks about the one spoken of; "got any 4x4?", "only 4x4" and "in red?" look for others. */
    private static boolean checksFocus(TurnContext turn, VehicleQuestion question) {
        boolean looksForOthers = question.has(Cue.ASKS) && !question.has(Cue.HAS)
                || question.has(Cue.HOW_MANY)
                || question.has(Cue.ANEW) && !question.has(Cue.HAS)
                || question.has(Cue.COMPARES);
        if (looksForOthers || !isAsked(turn, question)) {
            return false;
        }
        boolean mayBeWanted = question.filters().criteria().stream()
                .anyMatch(wish -> wish.attribute() == Attribute.COLOUR || wish.attribute() == Attribute.CONDITION);
        return question.has(Cue.POINTS) || !mayBeWanted && !question.has(Cue.VEHICLE) && !question.has(Cue.FOLLOWS);
    }

    private static boolean isAsked(TurnContext turn, VehicleQuestion question) {
        return turn.text().indexOf('?') >= 0 || question.has(Cue.WONDERS) || question.has(Cue.HAS);
    }

    /** "How many miles?" right after several were shown. */
    private static boolean asksWithoutSayingOfWhich(TurnContext turn, VehicleQuestion question) {
        DisplayedList shown = turn.state().lastList();
        return shown != null
                && shown.kind().equals(StockSkill.KIND)
                && shown.items().size() > 1
                && StockMemory.of(turn.state()).focus() == null
                && question.filters().isEmpty()
                && !question.facts().isEmpty()
                && question.plainWords() == 0
                && !question.has(Cue.VEHICLE)
                && !turn.understanding().isAbout(OTHER_INTENTS);
    }

    private static boolean isWish(TurnContext turn, VehicleQuestion question) {
        StockMemory memory = StockMemory.of(turn.state());
        if (question.isRelative() && memory.filters() != null) {
            return true;
        }
        VehicleFilters filters = question.filters();
        if (filters.isEmpty() || isElsewhere(turn, question)) {
            return false;
        }
        if (filters.about(Attribute.NAME).findAny().isPresent()
                || filters.about(Attribute.SKU).findAny().isPresent()) {
            return true;
        }
        boolean strong = question.has(Cue.ASKS) || question.has(Cue.HOW_MANY) || question.has(Cue.AVAILABILITY);
        boolean several = filters.criteria().size() >= 2 && isAboutVehicles(question)
                || filters.order() != null && question.has(Cue.VEHICLE);
        boolean bare = question.plainWords() <= 1 && !question.has(Cue.WONDERS);
        boolean wishing = turn.understanding().isAbout(Intents.BUY, Intents.PRODUCT_SEARCH, Intents.CATALOGUE_BROWSE);
        return strong && isAboutVehicles(question)
                || several
                || bare && isAboutVehicles(question)
                || wishing
                || question.has(Cue.BUDGET) && memory.filters() != null
                || memory.filters() != null && question.plainWords() <= 1 && question.has(Cue.FOLLOWS);
    }

    /** A condition or a branch alone may be about anything; a kind of vehicle, a fuel or a price is not. */
    private static boolean isAboutVehicles(VehicleQuestion question) {
        boolean weak = question.filters().criteria().stream().allMatch(wish -> WEAK.contains(wish.attribute()));
        boolean factsOfAll = !question.facts().isEmpty();
        return !weak || !factsOfAll && (question.has(Cue.VEHICLE) || question.plainWords() == 0);
    }

    private static boolean isElsewhere(TurnContext turn, VehicleQuestion question) {
        String pending = turn.state().pending();
        boolean answersOther = pending != null
                && pending.startsWith("lead.")
                && !WISH_QUESTIONS.contains(pending)
                && !question.has(Cue.ASKS)
                && !question.has(Cue.BUDGET);
        boolean courtesy = turn.understanding().isAbout(COURTESIES) && !question.has(Cue.ASKS);
        boolean asks = question.has(Cue.ASKS) || question.has(Cue.AVAILABILITY);
        boolean isAnHour =
                turn.understanding().entity(EntityNames.APPOINTMENT_AT).isPresent()
                        && question.filters().criteria().stream().allMatch(Between.class::isInstance);
        boolean otherIntent = turn.understanding().isAbout(OTHER_INTENTS)
                && (!asks || isSure(turn))
                && !changesItsMind(turn, question);
        boolean comparesKinds = turn.understanding().isAbout(Intents.COMPARISON)
                && question.filters().about(Attribute.NAME).findAny().isEmpty()
                && !question.has(Cue.ANEW);
        boolean own = question.has(Cue.OWN_VEHICLE) && !question.has(Cue.ASKS);
        return isAnHour || answersOther || courtesy || otherIntent || comparesKinds || own;
    }

    /** "No no, the Camry": a no that names another vehicle instead. */
    private static boolean changesItsMind(TurnContext turn, VehicleQuestion question) {
        return turn.understanding().isAbout(Intents.DENY)
                && StockMemory.of(turn.state()).filters() != null
                && question.filters().oneOf(Attribute.NAME).isPresent();
    }

    private static boolean isSure(TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> best.confidence() >= SURE)
                .isPresent();
    }

    private static Command search(TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        VehicleFilters filters = new WishHistory(turn.state(), catalogue).applied(question);
        return new Command(
                StockSkill.SEARCH,
                Map.of(
                        "filters", FiltersDocument.write(filters),
                        "unrecorded", List.copyOf(question.unrecorded())),
                Effect.READ);
    }
}
