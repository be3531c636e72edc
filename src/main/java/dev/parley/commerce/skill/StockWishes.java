package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.Criterion.Between;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import java.util.Set;

/** Decides whether words about vehicles are a wish to be searched for. */
final class StockWishes {

    /** From this confidence on an intent is believed against the words of a question. */
    private static final double SURE = 0.6;

    private static final Set<Attribute> WEAK =
            Set.of(Attribute.BRANCH, Attribute.CONDITION, Attribute.YEAR, Attribute.FEATURE);

    /** Questions whose answers may name a vehicle that is wished for. */
    private static final Set<String> WISH_QUESTIONS =
            Set.of("lead.budget", "lead.vehicle_type", "lead.model", "lead.vehicle");

    /** What only a wished-for vehicle has. */
    private static final Set<Attribute> DESCRIBING = Set.of(
            Attribute.NAME,
            Attribute.BODY,
            Attribute.FUEL,
            Attribute.TRANSMISSION,
            Attribute.COLOUR,
            Attribute.CONDITION,
            Attribute.DRIVETRAIN,
            Attribute.SEATS,
            Attribute.FEATURE);

    /** So many words that mean nothing here tell a story. */
    private static final int AT_LENGTH = 3;

    private static final String BUDGET = "lead.budget";
    private static final String TRADE_IN = "lead.trade_in";

    private static final Set<String> NAMES = Set.of(
            EntityNames.MAKE,
            EntityNames.MODEL,
            EntityNames.VARIANT,
            EntityNames.VEHICLE_TYPE,
            EntityNames.TRADE_IN_MAKE,
            EntityNames.TRADE_IN_MODEL);

    private StockWishes() {}

    static boolean isWish(TurnContext turn, VehicleQuestion question) {
        StockMemory memory = StockMemory.of(turn.state());
        if (question.isRelative() && memory.filters() != null) {
            return true;
        }
        VehicleFilters filters = question.filters();
        if (filters.isEmpty() || isElsewhere(turn, question) || isOthers(turn, question)) {
            return false;
        }
        if (filters.about(Attribute.NAME).findAny().isPresent()
                || filters.about(Attribute.SKU).findAny().isPresent()) {
            return true;
        }
        boolean strong = question.has(Cue.ASKS) || question.has(Cue.HOW_MANY) || question.has(Cue.AVAILABILITY);
        boolean several = filters.criteria().size() >= 2 && isAboutVehicles(question)
                || filters.order() != null && (question.has(Cue.VEHICLE) || names(filters));
        boolean bare = question.plainWords() <= 1 && !question.has(Cue.WONDERS);
        boolean wishing = turn.understanding().isAbout(Intents.BUY, Intents.PRODUCT_SEARCH, Intents.CATALOGUE_BROWSE);
        return strong && isAboutVehicles(question)
                || several
                || bare && isAboutVehicles(question)
                || wishing
                || question.has(Cue.BUDGET) && (memory.filters() != null || turn.isPending(BUDGET))
                || memory.filters() != null && question.plainWords() <= 2 && describes(question)
                || memory.filters() != null && question.plainWords() <= 1 && question.has(Cue.FOLLOWS);
    }

    /** A condition or a branch alone may be about anything; a kind of vehicle, a fuel or a price is not. */
    private static boolean isAboutVehicles(VehicleQuestion question) {
        boolean weak = question.filters().criteria().stream().allMatch(wish -> WEAK.contains(wish.attribute()));
        boolean factsOfAll = !question.facts().isEmpty();
        return !weak || !factsOfAll && (question.has(Cue.VEHICLE) || question.plainWords() == 0);
    }

    private static boolean isElsewhere(TurnContext turn, VehicleQuestion question) {
        if (turn.state().isAboutTheWorkshop() && !question.has(Cue.ASKS)) {
            return true;
        }
        String pending = turn.state().pending();
        boolean answersOther = pending != null
                && pending.startsWith("lead.")
                && !WISH_QUESTIONS.contains(pending)
                && (!describes(question)
                        || pending.equals(TRADE_IN) && question.filters().order() == null)
                && !question.has(Cue.ASKS)
                && !question.has(Cue.BUDGET);
        boolean courtesy = turn.understanding().isAbout(Intents.GREETING, Intents.THANKS, Intents.GOODBYE)
                && !question.has(Cue.ASKS);
        boolean asks = question.has(Cue.ASKS) || question.has(Cue.AVAILABILITY);
        boolean isAnHour =
                turn.understanding().entity(EntityNames.APPOINTMENT_AT).isPresent()
                        && question.filters().criteria().stream().allMatch(Between.class::isInstance);
        boolean otherIntent =
                OtherMatters.areMeantBesideStock(turn) && (!asks || isSure(turn)) && !changesItsMind(turn, question);
        boolean comparesKinds = turn.understanding().isAbout(Intents.COMPARISON)
                && question.filters().about(Attribute.NAME).findAny().isEmpty()
                && question.filters().order() == null
                && !question.has(Cue.ANEW);
        boolean tellsOfOwn = turn.understanding().entities().stream().anyMatch(StockWishes::isOfOwnVehicle);
        boolean continues = tellsOfOwn && turn.state().ownVehicle().isPresent() && !describes(question);
        boolean own = continues || (question.has(Cue.OWN_VEHICLE) || tellsOfOwn) && !question.has(Cue.ASKS);
        return isAnHour || answersOther || courtesy || otherIntent || comparesKinds || own;
    }

    private static boolean names(VehicleFilters filters) {
        return filters.criteria().stream().anyMatch(wish -> DESCRIBING.contains(wish.attribute()));
    }

    /** Says what the vehicle is to be like, which answers no question about anything else. */
    private static boolean describes(VehicleQuestion question) {
        return question.filters().order() != null
                || question.filters().criteria().stream().anyMatch(wish -> DESCRIBING.contains(wish.attribute()));
    }

    /** "My sister has a Sienna": a name that the reading of the message has left out as not the customer's wish. */
    private static boolean isOthers(TurnContext turn, VehicleQuestion question) {
        boolean wishes = turn.understanding().isAbout(Intents.BUY, Intents.INFO, Intents.PRODUCT_SEARCH);
        boolean names = question.filters().oneOf(Attribute.NAME).isPresent()
                || !wishes && question.filters().oneOf(Attribute.BODY).isPresent();
        return names
                && !question.asksAboutFacts()
                && (!question.has(Cue.ASKS) || question.plainWords() >= AT_LENGTH)
                && !question.has(Cue.AVAILABILITY)
                && question.plainWords() > 0
                && turn.text().indexOf('?') < 0
                && turn.understanding().entities().stream().map(Entity::name).noneMatch(NAMES::contains);
    }

    private static boolean isOfOwnVehicle(Entity entity) {
        return entity.name().equals(EntityNames.HAS_TRADE_IN) || entity.name().startsWith("trade_in_");
    }

    /** "No no, the Camry": a no that names another vehicle instead, or what is not wanted. */
    private static boolean changesItsMind(TurnContext turn, VehicleQuestion question) {
        return turn.understanding().isAbout(Intents.DENY)
                && StockMemory.of(turn.state()).filters() != null
                && (question.filters().oneOf(Attribute.NAME).isPresent() || refuses(question));
    }

    /** "I don't want a Ford": some of what was shown is not wanted. */
    private static boolean refuses(VehicleQuestion question) {
        return question.filters().criteria().stream().anyMatch(Criterion.NoneOf.class::isInstance);
    }

    private static boolean isSure(TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> best.confidence() >= SURE)
                .isPresent();
    }
}
