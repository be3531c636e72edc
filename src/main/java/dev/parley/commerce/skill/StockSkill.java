package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
    static final String FILTERS = "filters";

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
    private final StockAnswers answers;

    @Autowired
    StockSkill(Catalogues catalogues, StockRecogniser recogniser, StockAnswers answers) {
        this(catalogues::current, recogniser, answers);
    }

    StockSkill(Supplier<Catalogue> catalogue, StockRecogniser recogniser, StockAnswers answers) {
        this.catalogue = catalogue;
        this.recogniser = recogniser;
        this.answers = answers;
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
            case SEARCH -> answers.search(command, turn, current);
            case DETAILS -> answers.details(command, turn, current);
            case COMPARE -> answers.compare(command, turn, current);
            case PRICE_ELSEWHERE -> answers.otherPrice(turn).withTrace(NOT_THE_CUSTOMERS);
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    /**
     * A vehicle that is named in passing ("can I drive the RAV4 on Saturday?") is what a later budget is for, one that is
     * pointed at ("book the first") is the one spoken of, and what is told without a question is part of the next one.
     */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        boolean searched = outcomes.stream().anyMatch(outcome -> outcome.trace().containsKey(FILTERS));
        if (searched) {
            return Contribution.NOTHING;
        }
        Catalogue current = catalogue.get();
        StockMemory before = StockMemory.of(turn.state());
        Optional<StockMemory> wished = InstalmentSkill.wish(outcomes).map(filters -> new StockMemory(filters, null));
        Optional<StockMemory> pointed =
                recogniser.pointedAt(turn, current).map(vehicle -> new StockMemory(before.filters(), vehicle.sku()));
        Optional<StockMemory> named =
                turn.understanding().entity(EntityNames.MODEL).isEmpty()
                        ? Optional.empty()
                        : recogniser.named(turn, current).map(filters -> new StockMemory(filters, null));
        return wished.or(() -> pointed)
                .or(() -> named)
                .or(() -> recogniser.told(turn, current).map(filters -> new StockMemory(filters, before.focus())))
                .map(memory -> Contribution.NOTHING.withMemory(memory.write()))
                .orElse(Contribution.NOTHING);
    }
}
