package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.ItemRef;
import java.util.List;
import java.util.Map;

/** What a question about stock asks for, as the commands of {@link StockSkill}. */
final class StockCommands {

    static final String ADVICE = "advice";

    private StockCommands() {}

    static Command advice(StockAdvice advice, TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        VehicleFilters wish = new WishHistory(turn.state(), catalogue).applied(question);
        return read(
                StockSkill.SEARCH,
                Map.of("filters", FiltersDocument.write(wish.ordered(null, null)), ADVICE, advice.wire()));
    }

    static Command search(TurnContext turn, VehicleQuestion question, Catalogue catalogue) {
        VehicleFilters filters = new WishHistory(turn.state(), catalogue).applied(question);
        return read(
                StockSkill.SEARCH,
                Map.of(
                        "filters", FiltersDocument.write(filters),
                        "facts", List.copyOf(question.facts()),
                        "unrecorded", List.copyOf(question.unrecorded())));
    }

    static Command details(ItemRef ref, VehicleQuestion question) {
        return details(ref, question, VehicleFilters.NONE);
    }

    /** As well whether the vehicle is what the question names: an automatic, red, with a sunroof. */
    static Command check(ItemRef ref, VehicleQuestion question) {
        return details(ref, question, question.filters().only(FocusQuestions.CHECKED));
    }

    private static Command details(ItemRef ref, VehicleQuestion question, VehicleFilters checked) {
        return read(
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
                        "checks", FiltersDocument.write(checked)));
    }

    /** Of one that was not said, so that it is asked back which. */
    static Command detailsOfNone() {
        return read(StockSkill.DETAILS, Map.of());
    }

    static Command compareShown(List<ItemRef> shown) {
        return read(StockSkill.COMPARE, Map.of("item_refs", shown));
    }

    static Command compareModels(VehicleQuestion question) {
        return read(
                StockSkill.COMPARE,
                Map.of(
                        "filters", FiltersDocument.write(question.filters()),
                        "unrecorded", List.copyOf(question.unrecorded())));
    }

    static Command priceElsewhere() {
        return read(StockSkill.PRICE_ELSEWHERE, Map.of());
    }

    private static Command read(String name, Map<String, Object> arguments) {
        return new Command(name, arguments, Effect.READ);
    }

    /** "How many keys does it come with?": a number of something that no record has. */
    private static List<String> unrecorded(VehicleQuestion question) {
        boolean isOther = question.has(Cue.HOW_MANY) && !question.asksAboutFacts() && question.plainWords() > 0;
        return isOther ? List.of(AskedFacts.OTHER) : List.copyOf(question.unrecorded());
    }

    /** Whether it is still there is answered in short. */
    private static List<String> facts(VehicleQuestion question, VehicleFilters checked) {
        boolean onlyThere = question.has(Cue.AVAILABILITY) && !question.asksAboutFacts() && checked.isEmpty();
        return onlyThere
                ? List.of(AskedFacts.AVAILABILITY, Attribute.PRICE.wire(), Attribute.BRANCH.wire())
                : List.copyOf(question.facts());
    }
}
