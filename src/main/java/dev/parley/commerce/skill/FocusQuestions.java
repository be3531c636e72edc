package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Intents;
import java.util.Set;

/** Tells questions about the one vehicle spoken of from wishes for others. */
final class FocusQuestions {

    /** What a vehicle either is or is not. */
    static final Set<Attribute> CHECKED = Set.of(
            Attribute.DRIVETRAIN,
            Attribute.FUEL,
            Attribute.TRANSMISSION,
            Attribute.COLOUR,
            Attribute.CONDITION,
            Attribute.FEATURE);

    private static final Set<String> PRICE = Set.of(Attribute.PRICE.wire());

    /** Words that may mean nothing here in a question about one of those shown. */
    private static final int FEW = 3;

    private FocusQuestions() {}

    /** "What colour is it?", "is it 4wd" after one vehicle was spoken of. */
    static boolean isAbout(TurnContext turn, VehicleQuestion question) {
        if (StockMemory.of(turn.state()).focus() == null || question.isRelative()) {
            return false;
        }
        VehicleFilters filters = question.filters();
        if (isCheck(filters)) {
            return checksFocus(turn, question);
        }
        if (turn.understanding().isAbout(Intents.FINANCE) && question.facts().equals(PRICE)) {
            return false;
        }
        boolean named = filters.about(Attribute.NAME).findAny().isPresent()
                || filters.about(Attribute.BODY).findAny().isPresent();
        boolean asks = question.asksAboutFacts() || question.has(Cue.AVAILABILITY);
        return !named && asks && (question.has(Cue.POINTS) || filters.isEmpty());
    }

    static boolean isCheck(VehicleFilters filters) {
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

    static boolean isAsked(TurnContext turn, VehicleQuestion question) {
        return turn.text().indexOf('?') >= 0 || question.has(Cue.WONDERS) || question.has(Cue.HAS);
    }

    /** "How many miles?" right after several were shown. */
    static boolean saysNotOfWhich(TurnContext turn, VehicleQuestion question) {
        DisplayedList shown = turn.state().lastList();
        return shown != null
                && VehicleLists.isShown(shown)
                && shown.items().size() > 1
                && StockMemory.of(turn.state()).focus() == null
                && question.filters().isEmpty()
                && (asksNothingElse(question) || pointsAtOne(question))
                && !question.has(Cue.VEHICLE)
                && !OtherMatters.areMeantBesideStock(turn);
    }

    private static boolean asksNothingElse(VehicleQuestion question) {
        return !question.facts().isEmpty() && question.plainWords() == 0;
    }

    /** "Has it been in an accident": "it" is one of those shown. */
    private static boolean pointsAtOne(VehicleQuestion question) {
        return question.has(Cue.POINTS) && question.asksAboutFacts() && question.plainWords() <= FEW;
    }
}
